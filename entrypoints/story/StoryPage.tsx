import { i18n } from '#i18n';
import type { OnEntity } from '../../components/EntityName';
import { Figures } from '../../components/Figures';
import { Matters } from '../../components/Matters';
import type { MapLayout } from '../../components/map-layout';
import { OtherStories } from '../../components/OtherStories';
import { Retelling } from '../../components/Retelling';
import { Sources } from '../../components/Sources';
import { StoryHead } from '../../components/StoryHead';
import { TimelineView } from '../../components/TimelineView';
import { WhosWho } from '../../components/WhosWho';
import type { Story } from '../../data/types';
import type { CardView } from '../../marking/card-port';
import { CheckSection } from './CheckSection';
import { MapSection } from './MapSection';

type Props = {
  story: Omit<Story, 'format'>;
  onEntity: OnEntity;
  /** Stories of the reader's own, to go on to. */
  packs: readonly Story[];
  /** Where cards of names in the reader's own text are shown. */
  view: CardView;
  /** Where it is the bundled story: its map. */
  map?: MapLayout | undefined;
};

/** The whole story on one page: what is in dispute and in figures, the telling beside its dates, who is who. */
export function StoryPage({ story, onEntity, packs, view, map }: Props) {
  return (
    <main class="page">
      <p class="label kicker">{i18n.t('story.kicker')}</p>
      <StoryHead story={story} onEntity={onEntity} />
      <div class="columns">
        <section>
          <h2 class="label">{i18n.t('story.dispute')}</h2>
          <Matters story={story} onEntity={onEntity} />
        </section>
        <section>
          <h2 class="label">{i18n.t('figures.title')}</h2>
          <Figures story={story} />
        </section>
      </div>
      <MapSection story={story} onEntity={onEntity} map={map} />
      <section class="full">
        <h2>{i18n.t('story.telling')}</h2>
        <div class="text-columns">
          <Retelling story={story} onEntity={onEntity} />
        </div>
      </section>
      <section class="full">
        <div class="section-head">
          <h2>{i18n.t('timeline.title')}</h2>
          <p class="source of-drawing">{i18n.t('timeline.note')}</p>
        </div>
        <TimelineView story={story} onEntity={onEntity} isDrawn />
      </section>
      <section class="full">
        <h2>{i18n.t('who.title')}</h2>
        <WhosWho story={story} onEntity={onEntity} hasRelations />
      </section>
      <CheckSection view={view} />
      <section class="full">
        <h2>{i18n.t('story.sources')}</h2>
        <Sources story={story} />
        <OtherStories packs={packs.filter(({ id }) => id !== story.id)} />
      </section>
    </main>
  );
}
