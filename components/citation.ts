import { i18n } from '#i18n';
import { plainTextOf } from '../data/rich-text';
import type { Fact, Source, Story } from '../data/types';
import { formatStoryDate } from './story-date';
import { type FactGroup, isLater, sourceOf } from './story-lookup';

/** How a fact is copied. */
export type CitationForm = 'plain' | 'markdown';

type Sources = Pick<Story, 'lang' | 'sources'>;

/** Facts with all that makes them quotable: status, who says so in full, source, date, paragraph, address. */
export function citationOf(story: Sources, facts: FactGroup, form: CitationForm): string {
  const [fact] = facts;
  const source = sourceOf(story, fact);
  const text = facts.map((one) => plainTextOf(one.text)).join(' ');
  const speaker = `${i18n.t(`status.${statusOf(story, fact)}`)}: ${fact.saysWho.long}`;
  if (form === 'plain') return `“${text}”\n${speaker}${source ? `\n${whereOf(story, source, fact)}` : ''}`;
  const where = source ? `  \n> ${whereInMarkdown(story, source, fact)}` : '';
  return `> ${escapeMarkdown(text)}\n>\n> ${escapeMarkdown(speaker)}${where}`;
}

const statusOf = (story: Sources, fact: Fact) =>
  fact.status === 'reported' && isLater(story, fact) ? 'later' : fact.status;

function whereOf(story: Sources, source: Source, fact: Fact): string {
  const address = source.url ? [source.url] : [];
  return [source.publisher, `“${source.headline}”`, ...placeOf(story, source, fact), ...address].join(', ');
}

function whereInMarkdown(story: Sources, source: Source, fact: Fact): string {
  const headline = escapeMarkdown(source.headline);
  const work = source.url?.startsWith('https://') ? `[${headline}](<${source.url}>)` : `*${headline}*`;
  return [escapeMarkdown(source.publisher), work, ...placeOf(story, source, fact)].join(', ');
}

function placeOf(story: Sources, source: Source, { paragraph }: Fact): string[] {
  const date = formatStoryDate(source.published, story.lang);
  return paragraph === null ? [date] : [date, i18n.t('source.paragraph', [paragraph])];
}

/** What Markdown would take for its own is kept as it is written. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
