import { i18n } from '#i18n';
import { plainTextOf } from '../data/rich-text';
import { Icon } from './Icon';
import { inLanguage } from './language';
import { OtherNames } from './OtherNames';
import type { CardEntity, StoryParts } from './story-lookup';
import type { ThisPageProps } from './ThisPage';

type Props = Pick<ThisPageProps, 'visit' | 'onVisit' | 'onCard' | 'onMute'> & {
  /** The story that the entity is part of. */
  story: StoryParts;
  /** The entity's key among those of all stories. */
  id: string;
  entity: CardEntity;
  /** How often the page names it. */
  count: number;
};

/** A name on the page. A press leads to its first mention, the next press to the next one, and round again. */
export function FoundEntity(props: Props) {
  const { id, story, entity, count, visit, onVisit, onCard, onMute } = props;
  const { name } = entity;
  const at = visit?.entity === id ? visit.nth : undefined;
  const visitNth = (nth: number) => onVisit({ entity: id, nth: (nth + count) % count });
  return (
    <li aria-current={at !== undefined}>
      <button type="button" class="go" onClick={() => visitNth((at ?? -1) + 1)}>
        <span class="who-line">
          <bdi class="entry" lang={story.lang}>
            {name}
          </bdi>
          <OtherNames entity={entity} pinyin={false} />
        </span>
        <span class="count" aria-live="polite">
          {at === undefined ? i18n.t('page.times', count) : i18n.t('page.nth', { nth: at + 1, count })}
        </span>
        <span class="source role" {...inLanguage(story.lang)}>
          {plainTextOf(entity.role)}
        </span>
      </button>
      {at !== undefined && count > 1 ? (
        <span class="steps">
          <IconButton icon="up" label={i18n.t('page.previous', { name })} onPress={() => visitNth(at - 1)} />
          <IconButton icon="unfold" label={i18n.t('page.next', { name })} onPress={() => visitNth(at + 1)} />
        </span>
      ) : (
        onMute && (
          <IconButton
            icon="mute"
            label={i18n.t('mute.onName', { name })}
            title={i18n.t('mute.on')}
            onPress={() => onMute(id, name)}
          />
        )
      )}
      <IconButton
        icon="onward"
        label={i18n.t('page.card', { name })}
        onPress={(button) => onCard(id, button, false)}
      />
    </li>
  );
}

type IconButtonProps = {
  icon: Parameters<typeof Icon>[0]['name'];
  label: string;
  title?: string;
  onPress: (button: HTMLElement) => void;
};

function IconButton({ icon, label, title, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={title ?? label}
      onClick={(event) => onPress(event.currentTarget)}
    >
      <Icon name={icon} />
    </button>
  );
}
