import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Story, StoryDate } from '../data/types';
import { type CitationForm, citationOf } from './citation';
import { copyText } from './copy-text';
import { Icon } from './Icon';
import { inLanguage } from './language';
import { SourceLine } from './SourceLine';
import { type FactGroup, sourceOf } from './story-lookup';

type Props = {
  story: Pick<Story, 'lang' | 'sources'>;
  facts: FactGroup;
  date?: StoryDate | undefined;
  isStacked?: boolean;
};

/** Where facts stand; unfolded, who says so in full, and a way to take them along with all of that. */
export function Provenance({ story, facts, date, isStacked = false }: Props) {
  const [fact] = facts;
  const source = sourceOf(story, fact);
  return (
    <div class="stands">
      {source && (
        <SourceLine
          source={source}
          storyLanguage={story.lang}
          date={date}
          paragraph={fact.paragraph}
          isStacked={isStacked}
        />
      )}
      <details class="cite">
        <summary aria-label={i18n.t('cite.open')} title={i18n.t('cite.open')}>
          <Icon name="more" />
        </summary>
        <p class="source" {...inLanguage(story.lang)}>
          {fact.saysWho.long}
        </p>
        <p class="copies">
          <CopyButton {...{ story, facts }} form="plain" />
          <CopyButton {...{ story, facts }} form="markdown" />
        </p>
      </details>
    </div>
  );
}

type CopyProps = Pick<Props, 'story' | 'facts'> & { form: CitationForm };

/** Says in its own place what has become of it. */
function CopyButton({ story, facts, form }: CopyProps) {
  const [outcome, setOutcome] = useState<'done' | 'failed' | null>(null);
  const copy = async () => setOutcome((await copyText(citationOf(story, facts, form))) ? 'done' : 'failed');
  return (
    <button type="button" class="text-button" onClick={() => void copy()} onBlur={() => setOutcome(null)}>
      <span aria-live="polite">{i18n.t(`cite.${outcome ?? form}`)}</span>
    </button>
  );
}
