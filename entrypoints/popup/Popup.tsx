import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Figures } from '../../components/Figures';
import { KeptAsideNotice } from '../../components/KeptAsideNotice';
import { createLibrary, storyOfKey } from '../../components/library';
import { Matters } from '../../components/Matters';
import { OtherStories } from '../../components/OtherStories';
import { PauseSwitches } from '../../components/PauseSwitches';
import { Retelling } from '../../components/Retelling';
import { Sources } from '../../components/Sources';
import { StoryHead } from '../../components/StoryHead';
import { TabPanel, Tabs } from '../../components/Tabs';
import { ThisPage } from '../../components/ThisPage';
import { TimelineView } from '../../components/TimelineView';
import { storiesOf, usePacks } from '../../components/use-packs';
import { useSettings } from '../../components/use-settings';
import { WhosWhoSearch } from '../../components/WhosWhoSearch';
import type { Story } from '../../data/types';
import type { ActivePage } from '../../extension/active-page';
import { muteEntity } from '../../extension/settings-changes';
import { CardPane } from './CardPane';
import { keepLastTab, readLastTab } from './last-tab';
import { openOptions } from './open-options';
import { PopupFoot } from './PopupFoot';
import { PopupHead } from './PopupHead';
import { StoryTeaser } from './StoryTeaser';
import { TABS, type TabId } from './tab-ids';
import { useActivePage } from './use-active-page';
import { useCard } from './use-card';
import { useVisits } from './use-visits';

export type PopupStory = Omit<Story, 'format'>;

/** The popup: what was found on this page, and the story in four views. A card lies over whichever is open. */
export function Popup({ story }: { story: PopupStory }) {
  const [tab, setTab] = useState(readLastTab);
  const card = useCard();
  const visits = useVisits();
  const page = useActivePage();
  const control = useSettings();
  const packs = storiesOf(usePacks().packs);
  const library = createLibrary(story, packs);
  const first = useFirst(page);
  const open = tab ?? firstTab(first);
  const openTab = (next: TabId) => {
    card.drop();
    setTab(next);
    keepLastTab(next);
  };
  const mute = (entity: string, name: string) =>
    control.change(muteEntity(entity, true), i18n.t('mute.onDone', { name }));
  const panel = (id: TabId) => ({ id, isOpen: id === open && card.entity === undefined });
  return (
    <div class="popup">
      <PopupHead story={story}>
        <Tabs
          label={i18n.t('tab.label')}
          tabs={TABS.map((id) => ({ id, label: i18n.t(`tab.${id}`) }))}
          open={open}
          onOpen={openTab}
        />
        <KeptAsideNotice />
      </PopupHead>
      <main>
        {card.entity !== undefined && (
          <CardPane
            key={card.entity}
            library={library}
            entity={card.entity}
            from={i18n.t(`tab.${open}`)}
            onLeave={card.leave}
            control={control}
          />
        )}
        <TabPanel {...panel('page')}>
          <ThisPage
            story={story}
            library={library}
            page={page}
            visit={visits.visit}
            onVisit={visits.go}
            onBack={visits.back}
            onCard={card.open}
            lookedFor={control.settings}
            onMute={mute}
          />
          <PauseSwitches control={control} host={page?.host} onOptions={openOptions} />
          <StoryTeaser story={story} onEntity={card.open} onRead={() => openTab('story')} />
        </TabPanel>
        <TabPanel {...panel('story')}>
          <StoryHead story={story} onEntity={card.open} isFramed />
          <Matters story={story} onEntity={card.open} />
          <Retelling story={story} onEntity={card.open} />
          <h3>{i18n.t('story.sources')}</h3>
          <Sources story={story} />
          <OtherStories packs={packs} />
        </TabPanel>
        <TabPanel {...panel('timeline')}>
          <h2 class="said-aloud">{i18n.t('tab.timeline')}</h2>
          <TimelineView story={story} onEntity={card.open} />
        </TabPanel>
        <TabPanel {...panel('who')}>
          <h2 class="said-aloud">{i18n.t('tab.who')}</h2>
          <WhosWhoSearch story={story} onEntity={card.open} />
        </TabPanel>
        <TabPanel {...panel('figures')}>
          <h2 class="said-aloud">{i18n.t('tab.figures')}</h2>
          <Figures story={story} />
        </TabPanel>
      </main>
      <PopupFoot
        story={card.entity === undefined ? story : storyOfKey(library, card.entity).story}
        entity={card.entity}
      />
    </div>
  );
}

/**
 * The first time. Where nothing can be said of the page, the story comes first. Until it has answered, its names may yet come; and where
 * it is paused, the switch that ends that is there.
 */
const firstTab = (page: ActivePage | null): TabId =>
  page && page.mentions.length === 0 && page.state !== 'paused' ? 'story' : 'page';

/** The first that there was: what is open stays open, whatever the page says later. */
function useFirst<T>(value: T | null): T | null {
  const first = useRef<T | null>(null);
  first.current ??= value;
  return first.current;
}
