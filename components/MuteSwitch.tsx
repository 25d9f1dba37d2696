import { i18n } from '#i18n';
import { muteEntity } from '../extension/settings-changes';
import type { SettingsControl } from './use-settings';

type Props = { control: SettingsControl; entity: string; name: string };

/** Leaves an entity unmarked from now on, everywhere, or marks it again. */
export function MuteSwitch({ control: { settings, change }, entity, name }: Props) {
  if (!settings) return null;
  const isMuted = settings.mutedEntities.includes(entity);
  const what = i18n.t(isMuted ? 'mute.offDone' : 'mute.onDone', { name });
  return (
    <button
      type="button"
      class="text-button mute"
      aria-label={i18n.t(isMuted ? 'mute.offName' : 'mute.onName', { name })}
      onClick={() => change(muteEntity(entity, !isMuted), what)}
    >
      {i18n.t(isMuted ? 'mute.off' : 'mute.on')}
    </button>
  );
}
