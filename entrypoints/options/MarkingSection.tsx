import { i18n } from '#i18n';
import type { SettingsControl } from '../../components/use-settings';
import { KINDS } from '../../data/kinds';
import { MARK_STYLES, type Settings, TIMINGS } from '../../extension/settings';
import { choose, markKind } from '../../extension/settings-changes';
import { Check, Radios, Section } from './choices';

type Props = { control: SettingsControl; settings: Settings };

/** What is marked, how it looks, and how soon a card opens. */
export function MarkingSection({ control: { change }, settings }: Props) {
  const set = (what: string) => i18n.t('options.set', { what });
  return (
    <Section title={i18n.t('options.marking')}>
      <div class="columns">
        <fieldset>
          <legend class="label">{i18n.t('options.kinds')}</legend>
          {KINDS.map((kind) => {
            const label = i18n.t(`kinds.${kind}`);
            const what = (isOn: boolean) =>
              i18n.t(isOn ? 'options.kindOn' : 'options.kindOff', { kind: label });
            return (
              <Check
                key={kind}
                label={label}
                isOn={settings.markedKinds.includes(kind)}
                onChange={(isOn) => change(markKind(kind, isOn), what(isOn))}
              />
            );
          })}
        </fieldset>
        <div>
          <Radios
            name="style"
            title={i18n.t('options.style')}
            options={MARK_STYLES.map((value) => ({ value, label: i18n.t(`options.styles.${value}`) }))}
            value={settings.markStyle}
            onChoose={(value, label) => change(choose('markStyle', value), set(label))}
          />
          <Radios
            name="timing"
            title={i18n.t('options.timing')}
            options={TIMINGS.map((value) => ({ value, label: i18n.t(`options.timings.${value}`) }))}
            value={settings.timing}
            onChoose={(value, label) => change(choose('timing', value), set(label))}
          />
        </div>
      </div>
    </Section>
  );
}
