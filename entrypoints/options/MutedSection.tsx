import { i18n } from '#i18n';
import { entityOfKey, type Library, storyOfKey } from '../../components/library';
import type { SettingsControl } from '../../components/use-settings';
import type { Settings } from '../../extension/settings';
import { muteEntity } from '../../extension/settings-changes';
import { Row, Section } from './choices';

type Props = { control: SettingsControl; settings: Settings; library: Library };

/** The names that the reader wants no marks for. */
export function MutedSection({ control: { change }, settings, library }: Props) {
  const nameOf = (id: string) => entityOfKey(library, id)?.name ?? id;
  return (
    <Section title={i18n.t('options.muted')}>
      {settings.mutedEntities.length === 0 && <p class="source">{i18n.t('options.mutedNone')}</p>}
      <ul class="rows">
        {settings.mutedEntities.map((id) => (
          <Row
            key={id}
            action={i18n.t('mute.off')}
            label={i18n.t('mute.offName', { name: nameOf(id) })}
            onPress={() => change(muteEntity(id, false), i18n.t('mute.offDone', { name: nameOf(id) }))}
          >
            <bdi lang={storyOfKey(library, id).story.lang}>{nameOf(id)}</bdi>
          </Row>
        ))}
      </ul>
    </Section>
  );
}
