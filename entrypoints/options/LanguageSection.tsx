import { i18n } from '#i18n';
import type { SettingsControl } from '../../components/use-settings';
import { INTERFACE_LANGUAGES, type Settings } from '../../extension/settings';
import { choose } from '../../extension/settings-changes';
import { Radios, Section } from './choices';

/** Keys of texts hold no hyphen: browsers refuse it. */
const KEYS = { en: 'en', 'zh-Hans': 'hans', 'zh-Hant': 'hant' } as const;

type Props = { control: SettingsControl; settings: Settings };

/** Each language under its own name, so that it is found whatever the interface speaks now. */
export function LanguageSection({ control: { change }, settings }: Props) {
  const options = [
    { value: 'auto' as const, label: i18n.t('options.languages.auto') },
    ...INTERFACE_LANGUAGES.map((value) => ({
      value,
      label: i18n.t(`options.languages.${KEYS[value]}`),
      lang: value,
    })),
  ];
  return (
    <Section title={i18n.t('options.language')}>
      <Radios
        name="language"
        isTitleSaid
        title={i18n.t('options.language')}
        options={options}
        value={settings.language}
        onChoose={(value, label) => change(choose('language', value), label)}
      />
    </Section>
  );
}
