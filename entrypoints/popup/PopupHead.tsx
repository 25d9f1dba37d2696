import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { SourceLine } from '../../components/SourceLine';
import type { PopupStory } from './Popup';

/** What this is, what it retells, and the tabs. */
export function PopupHead({ story, children }: { story: PopupStory; children: ComponentChildren }) {
  const [article] = story.sources;
  return (
    <header>
      <div class="masthead">
        <h1>{i18n.t('extName')}</h1>
        {article && <SourceLine source={article} storyLanguage={story.lang} />}
      </div>
      {children}
    </header>
  );
}
