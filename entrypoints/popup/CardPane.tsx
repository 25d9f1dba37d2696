import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Card } from '../../components/Card';
import { type Library, storyOfKey } from '../../components/library';
import { MuteSwitch } from '../../components/MuteSwitch';
import { entityOf } from '../../components/story-lookup';
import type { SettingsControl } from '../../components/use-settings';
import { useTrail } from '../../components/use-trail';
import type { PopupStory } from './Popup';

type Props = {
  library: Library<PopupStory>;
  /** The key of the entity. */
  entity: string;
  /** Name of the view that the way back ends at. */
  from: string;
  onLeave: () => void;
  control: SettingsControl;
};

/** A card in the popup, over the view that it was opened from. Escape, or the last step back, returns there. */
export function CardPane({ library, entity: key, from, onLeave, control }: Props) {
  const { story, entity: first, keyOf } = storyOfKey(library, key);
  const { entity, previous, go, back, headRef } = useTrail(first);
  useLayoutEffect(() => headRef.current?.focus(), [headRef]);
  const name = previous === undefined ? undefined : entityOf(story, previous)?.name;
  return (
    <section
      class="pane"
      aria-label={entityOf(story, entity)?.name ?? i18n.t('card.unknown')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault(); // else it closes the popup
        onLeave();
      }}
    >
      <Card
        story={story}
        entity={entity}
        onEntity={go}
        back={name === undefined ? { label: from, go: onLeave } : { label: name, go: back }}
        headRef={headRef}
      />
      <MuteSwitch
        control={control}
        entity={keyOf(entity)}
        name={entityOf(story, entity)?.name ?? i18n.t('card.unknown')}
      />
    </section>
  );
}
