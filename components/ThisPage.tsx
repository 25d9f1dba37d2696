import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { plainTextOf } from '../data/rich-text';
import type { Story } from '../data/types';
import type { ActivePage } from '../extension/active-page';
import { EntityName, type OnEntity } from './EntityName';
import { Icon } from './Icon';
import { inLanguage } from './language';
import { type Library, storyOfKey } from './library';
import { OtherNames } from './OtherNames';
import { type CardEntity, entityOf, type StoryParts } from './story-lookup';
import { Unmentioned } from './Unmentioned';
import { type LookedFor, unmentionedNames } from './unmentioned-names';

/** Which mention the reader was last led to. */
export type Visit = { readonly entity: string; readonly nth: number };

type Props = {
  story: StoryParts & Pick<Story, 'brief'>;
  /** Where the names on the page are known from: the story, and packs. */
  library: Library;
  /** Null until the page has answered. */
  page: ActivePage | null;
  visit: Visit | undefined;
  /** Leads to a mention on the page, counted from 0. */
  onVisit: (visit: Visit) => void;
  onCard: OnEntity;
  /** What the finder looks for; null until that is known. */
  lookedFor?: LookedFor | null;
  /** Leaves an entity unmarked from now on. */
  onMute?: ((entity: string, name: string) => void) | undefined;
};

/** The names that were found on the page, in the order in which it names them, with how often. */
export function ThisPage(props: Props) {
  const { story, library, page, visit, onVisit, onCard, onMute, lookedFor = null } = props;
  if (page !== null && page.mentions.length === 0) return <NothingFound {...props} page={page} />;
  // Of a page that has not been read to its end nobody can say what it leaves out.
  const found = page?.gap ? undefined : page?.mentions.map(({ entity }) => entity);
  const unmentioned = found && lookedFor ? unmentionedNames(story, lookedFor, found) : [];
  return (
    <>
      <h2 class="title" aria-live="polite">
        {page === null ? i18n.t('page.asking') : i18n.t('page.found', page.mentions.length)}
      </h2>
      {page?.gap && <p class="source">{i18n.t(`page.gap.${page.gap}`)}</p>}
      <ul class="found">
        {page?.mentions.map(({ entity: key, count }) => {
          const { story: own, entity: id } = storyOfKey(library, key);
          const entity = entityOf(own, id);
          if (!entity) return null;
          return (
            <Found key={key} id={key} story={own} {...{ entity, count, visit, onVisit, onCard, onMute }} />
          );
        })}
        {unmentioned.length > 0 && (
          <li class="rest">
            <Unmentioned story={story} entities={unmentioned} onCard={onCard} />
          </li>
        )}
      </ul>
    </>
  );
}

/** Why nothing was found, and what is looked for. */
function NothingFound({ story, page, onCard }: Props & { page: ActivePage }) {
  const known = story.entities.filter(({ kind }) => kind !== 'place' && kind !== 'term');
  return (
    <>
      <h2 class="title" aria-live="polite">
        {i18n.t(`page.${page.state}.title`)}
      </h2>
      <p class="source">{i18n.t(page.gap ? `page.gap.${page.gap}` : `page.${page.state}.reason`)}</p>
      <div class="known">
        <p class="label">{i18n.t('page.known')}</p>
        <p lang={story.lang}>
          {known.map(({ id, name }, i) => (
            <Fragment key={id}>
              {i > 0 && ' · '}
              <EntityName entity={id} onEntity={onCard}>
                {name}
              </EntityName>
            </Fragment>
          ))}
        </p>
      </div>
    </>
  );
}

type FoundProps = Omit<Props, 'page' | 'library' | 'story'> & {
  story: StoryParts;
  /** The entity's key, and its part of the story. */
  id: string;
  entity: CardEntity;
  count: number;
};

/** A press leads to the first mention, the next press to the next one, and round again. */
function Found({ id, story, entity, count, visit, onVisit, onCard, onMute }: FoundProps) {
  const at = visit?.entity === id ? visit.nth : undefined;
  const next = at === undefined ? 0 : (at + 1) % count;
  return (
    <li aria-current={at !== undefined}>
      <button type="button" class="go" onClick={() => onVisit({ entity: id, nth: next })}>
        <span class="who-line">
          <bdi class="entry" lang={story.lang}>
            {entity.name}
          </bdi>
          <OtherNames entity={entity} pinyin={false} />
        </span>
        <span class="count">
          {at === undefined ? i18n.t('page.times', count) : i18n.t('page.nth', { nth: at + 1, count })}
        </span>
        <span class="source role" {...inLanguage(story.lang)}>
          {plainTextOf(entity.role)}
        </span>
      </button>
      {onMute && (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('mute.onName', { name: entity.name })}
          title={i18n.t('mute.on')}
          onClick={() => onMute(id, entity.name)}
        >
          <Icon name="mute" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('page.card', { name: entity.name })}
        onClick={(event) => onCard(id, event.currentTarget, false)}
      >
        <Icon name="onward" />
      </button>
    </li>
  );
}
