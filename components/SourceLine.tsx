import { i18n } from '#i18n';
import type { Source, StoryDate } from '../data/types';
import { formatStoryDate } from './story-date';

type Props = {
  source: Source;
  storyLanguage: string;
  /** The date beside the source: that of its publication unless told otherwise; null for none. */
  date?: StoryDate | null | undefined;
  paragraph?: number | null;
  /** Publisher above, date below, as in narrow columns. */
  isStacked?: boolean;
};

/** Where something stands: publisher, kind if it isn't the article, date, paragraph. */
export function SourceLine({
  source,
  storyLanguage,
  date = source.published,
  paragraph = null,
  isStacked,
}: Props) {
  const comma = i18n.t('separator');
  const rest = [
    source.kind === 'interview' && i18n.t('source.interview'),
    date !== null && formatStoryDate(date, storyLanguage),
    paragraph !== null && i18n.t('source.paragraph', [paragraph]),
  ].filter((part) => part !== false);
  return (
    <span class={isStacked ? 'source stacked' : 'source'}>
      <span class="publisher">
        <Publisher source={source} />
        {!isStacked && comma}
      </span>
      <span class={isStacked ? 'starts' : undefined}>{rest.join(comma)}</span>
    </span>
  );
}

/** A publisher's name, leading to the work where it has an address. */
export function Publisher({ source }: { source: Source }) {
  if (!source.url?.startsWith('https://')) return <bdi>{source.publisher}</bdi>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer">
      <bdi>{source.publisher}</bdi>
    </a>
  );
}
