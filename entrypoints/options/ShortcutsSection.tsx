import { i18n } from '#i18n';
import { Shortcuts } from '../../components/Shortcuts';
import { Section } from './choices';

/** The keys as they are now, and where the browser lets them be changed. */
export function ShortcutsSection() {
  return (
    <Section title={i18n.t('options.shortcuts')}>
      <Shortcuts />
    </Section>
  );
}
