import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { EntityName, type OnEntity } from './EntityName';
import { Icon } from './Icon';
import type { CardEntity, StoryParts } from './story-lookup';

type Props = { story: Pick<StoryParts, 'lang'>; entities: readonly CardEntity[]; onCard: OnEntity };

/** The key names of the story that a page leaves out, folded: a page may say less than there is to know. */
export function Unmentioned({ story, entities, onCard }: Props) {
  return (
    <details class="fold unmentioned">
      <summary>
        <span class="source heading">{i18n.t('page.unmentioned', entities.length)}</span>
        <Icon name="unfold" />
      </summary>
      <p lang={story.lang}>
        {entities.map(({ id, name }, i) => (
          <Fragment key={id}>
            {i > 0 && ' · '}
            <EntityName entity={id} onEntity={onCard}>
              {name}
            </EntityName>
          </Fragment>
        ))}
      </p>
    </details>
  );
}
