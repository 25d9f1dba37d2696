import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Fact, Story } from '../data/types';
import { shapeOf } from './date-shape';
import type { OnEntity } from './EntityName';
import { FactList } from './FactList';
import type { StoryParts } from './story-lookup';
import { TimeAxis } from './TimeAxis';
import { Timeline, timelineOf } from './Timeline';
import { TimelineKey } from './TimelineKey';
import { timeScaleOf } from './time-scale';

type Props = {
  story: StoryParts & Pick<Story, 'timeline'>;
  onEntity: OnEntity;
  /** With a bar for each date, along one scale. */
  isDrawn?: boolean;
};

/** The timeline, of all or of one entity, and below it what is told without a date. */
export function TimelineView({ story, onEntity, isDrawn = false }: Props) {
  const [about, setAbout] = useState('');
  const all = timelineOf(story);
  const isWanted = (fact: Fact) => about === '' || fact.about.includes(about);
  const entries = all.filter(({ fact }) => isWanted(fact));
  const undated = story.facts.filter((fact) => fact.asOf);
  const scale = isDrawn ? timeScaleOf(all.map(({ fact }) => fact.when)) : undefined;
  const named = new Set([...all.map(({ fact }) => fact), ...undated].flatMap((fact) => fact.about));
  return (
    <>
      <div class="timeline-head">
        <label class="source">
          {i18n.t('timeline.about')}{' '}
          <select value={about} onChange={(event) => setAbout(event.currentTarget.value)}>
            <option value="">{i18n.t('timeline.all')}</option>
            {story.entities
              .filter(({ id }) => named.has(id))
              .map(({ id, name }) => (
                <option key={id} value={id} lang={story.lang}>
                  {name}
                </option>
              ))}
          </select>
        </label>
        <span class="source" role="status">
          {about !== '' && i18n.t('timeline.shown', { shown: entries.length, total: all.length })}
        </span>
        <TimelineKey shapes={new Set(entries.map(({ fact }) => shapeOf(fact.when)))} />
      </div>
      {scale && <TimeAxis scale={scale} />}
      <Timeline story={story} entries={entries} onEntity={onEntity} scale={scale} />
      <Undated story={story} facts={undated.filter(isWanted)} onEntity={onEntity} />
    </>
  );
}

/** Facts whose beginning no source tells: they keep their place in sight, after all that has one in time. */
function Undated({ story, facts, onEntity }: Omit<Props, 'isDrawn'> & { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <section class="undated">
      <h3 class="label">{i18n.t('timeline.undated')}</h3>
      <FactList story={story} facts={facts} onEntity={onEntity} />
    </section>
  );
}
