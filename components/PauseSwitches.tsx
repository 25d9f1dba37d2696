import { i18n } from '#i18n';
import { pauseAll, pauseHost, pauseHour } from '../extension/settings-changes';
import { interfaceLocale } from './language';
import { Undo } from './Undo';
import type { SettingsControl } from './use-settings';

type Props = {
  control: SettingsControl;
  /** The host of the page in the tab; null where there is none to pause on, undefined until it is known. */
  host: string | null | undefined;
  onOptions: () => void;
};

/** One press pauses on this site, everywhere, or for an hour; the next press ends that pause. */
export function PauseSwitches({ control: { settings, change, done, undo }, host, onOptions }: Props) {
  if (!settings) return <div class="switches" />;
  const now = Date.now();
  const isHour = settings.pausedUntil > now;
  const isHere = typeof host === 'string' && settings.pausedHosts.includes(host);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset can't stand in a line with what it heads
    <div class="switches" role="group" aria-label={i18n.t('pause.label')}>
      <p class="label" aria-hidden="true">
        {i18n.t('pause.label')}
      </p>
      {/* Its place is kept, so that none of the others moves under the pointer. */}
      {host === undefined && <Switch isOn={false} label={i18n.t('pause.here')} />}
      {typeof host === 'string' && (
        <Switch
          isOn={isHere}
          label={i18n.t('pause.here')}
          title={host}
          onPress={() =>
            change(pauseHost(host, !isHere), said(isHere ? 'pause.hereOff' : 'pause.hereOn', host))
          }
        />
      )}
      <Switch
        isOn={settings.isPaused}
        label={i18n.t('pause.all')}
        onPress={() =>
          change(pauseAll(!settings.isPaused), i18n.t(settings.isPaused ? 'pause.allOff' : 'pause.allOn'))
        }
      />
      <Switch
        isOn={isHour}
        label={isHour ? i18n.t('pause.until', { time: timeOf(settings.pausedUntil) }) : i18n.t('pause.hour')}
        onPress={() => change(pauseHour(!isHour, now), i18n.t(isHour ? 'pause.hourOff' : 'pause.hourOn'))}
      />
      <button type="button" class="text-button options" onClick={onOptions}>
        {i18n.t('options.open')}
      </button>
      <Undo done={done} undo={undo} />
    </div>
  );
}

const said = (key: 'pause.hereOn' | 'pause.hereOff', host: string) => i18n.t(key, { host });

const timeOf = (time: number) =>
  new Intl.DateTimeFormat(interfaceLocale(), { hour: 'numeric', minute: '2-digit' }).format(time);

type SwitchProps = { isOn: boolean; label: string; title?: string; onPress?: () => void };

function Switch({ isOn, label, title, onPress }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      aria-pressed={isOn}
      title={title}
      disabled={!onPress}
      onClick={onPress}
    >
      {label}
    </button>
  );
}
