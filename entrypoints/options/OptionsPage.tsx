import { i18n } from '#i18n';
import { KeptAsideNotice } from '../../components/KeptAsideNotice';
import { createLibrary } from '../../components/library';
import type { StoryParts } from '../../components/story-lookup';
import { Undo } from '../../components/Undo';
import { usePacks } from '../../components/use-packs';
import { useSettings } from '../../components/use-settings';
import { KeptAsideSection } from './KeptAsideSection';
import { LanguageSection } from './LanguageSection';
import { MarkingSection } from './MarkingSection';
import { MutedSection } from './MutedSection';
import { PacksSection } from './PacksSection';
import { SettingsFileSection } from './SettingsFileSection';
import { ShortcutsSection } from './ShortcutsSection';
import { SitesSection } from './SitesSection';

/** Everything that can be set, each change in force at once and to be taken back. */
export function OptionsPage({ story }: { story: StoryParts }) {
  const control = useSettings();
  const { settings } = control;
  const library = createLibrary(
    story,
    (usePacks().packs ?? []).map((pack) => pack.story),
  );
  return (
    <main class="page options">
      <p class="label kicker">{i18n.t('extName')}</p>
      <h1>{i18n.t('options.title')}</h1>
      <KeptAsideNotice />
      <div class="last-change">
        <Undo done={control.done} undo={control.undo} />
      </div>
      {settings && (
        <>
          <MarkingSection control={control} settings={settings} />
          <SitesSection control={control} settings={settings} />
          <MutedSection control={control} settings={settings} library={library} />
          <PacksSection />
          <LanguageSection control={control} settings={settings} />
          <ShortcutsSection />
          <SettingsFileSection control={control} settings={settings} />
          <KeptAsideSection />
        </>
      )}
    </main>
  );
}
