import type { IssueKind, Say } from './issue';
import { periodOf } from './period';
import { plainTextOf } from './rich-text';
import type { Fact, Story } from './types';

/** Says where parts of a story contradict each other, though each is well formed. Ids that lead nowhere are passed over. */
export function findContradictions(story: Story, say: Say): void {
  const facts = new Map(story.facts.map((fact) => [fact.id, fact]));
  checkMatterStatus(story, facts, say);
  checkDenials(story, say);
  checkParagraphs(story, say);
  checkWhatCardsShow(story, facts, say);
  checkAliases(story, say);
  checkTimelineOrder(story, facts, say);
  checkParts(story, say);
  checkBrief(story, say);
}

type Facts = ReadonlyMap<string, Fact>;

function checkMatterStatus(story: Story, facts: Facts, say: Say): void {
  const article = story.sources[0]?.id;
  story.matters.forEach((matter, i) => {
    const each = (side: 'claims' | 'denials' | 'later', fits: (fact: Fact) => boolean, kind: IssueKind) => {
      matter[side].forEach((id, k) => {
        const fact = facts.get(id);
        if (fact && !fits(fact)) say(`matters.${i}.${side}.${k}`, kind, { id });
      });
    };
    each('claims', ({ status }) => status === 'claimed', 'claimId');
    each('denials', ({ status }) => status === 'denied', 'denialId');
    each('later', ({ source }) => source !== article, 'laterId');
  });
}

/** A denial shown without what it denies would mislead. */
function checkDenials(story: Story, say: Say): void {
  const listed = new Set(story.matters.flatMap((matter) => matter.denials));
  story.facts.forEach((fact, i) => {
    if (fact.status === 'denied' && !listed.has(fact.id)) say(`facts.${i}.status`, 'listedDenial');
  });
}

function checkParagraphs(story: Story, say: Say): void {
  const article = story.sources[0]?.id;
  story.facts.forEach((fact, i) => {
    if (fact.source === article && fact.paragraph === null) say(`facts.${i}.paragraph`, 'paragraph');
  });
}

/** A card must have something to show, and what it shows must be about its entity. */
function checkWhatCardsShow(story: Story, facts: Facts, say: Say): void {
  const known = new Set(story.facts.flatMap((fact) => fact.about));
  story.entities.forEach((entity, i) => {
    const isAboutOther = (id: string) => facts.get(id)?.about.includes(entity.id) === false;
    if (!known.has(entity.id)) say(`entities.${i}`, 'someFact', { id: entity.id });
    entity.keyFacts.forEach((id, k) => {
      if (isAboutOther(id)) say(`entities.${i}.keyFacts.${k}`, 'factAbout', { entity: entity.id, id });
    });
    entity.relations.forEach(({ fact }, k) => {
      if (isAboutOther(fact))
        say(`entities.${i}.relations.${k}.fact`, 'factAbout', { entity: entity.id, id: fact });
    });
  });
}

/** One spelling leads to one card. */
function checkAliases(story: Story, say: Say): void {
  const owners = new Map<string, string>();
  story.entities.forEach((entity, i) => {
    entity.aliases.forEach(({ text }, k) => {
      const owner = owners.get(text);
      if (owner) say(`entities.${i}.aliases.${k}.text`, 'spelling', { owner, text });
      owners.set(text, entity.id);
    });
  });
}

/** Vague dates overlap and may stand in either order; what is wholly earlier must come first. */
function checkTimelineOrder(story: Story, facts: Facts, say: Say): void {
  let latest = { start: '', id: '' };
  story.timeline.forEach((entry, i) => {
    const fact = facts.get(entry.fact);
    if (!fact) return;
    const { start, end } = periodOf(fact.when);
    if (end < latest.start) say(`timeline.${i}`, 'order', { id: fact.id, before: latest.id });
    if (start > latest.start) latest = { start, id: fact.id };
  });
}

function checkParts(story: Story, say: Say): void {
  story.figures.forEach(({ part, value }, i) => {
    if (part && part.atLeast > value) say(`figures.${i}.part.atLeast`, 'part', { whole: value });
  });
}

/** Silent reading of English runs at 238 words a minute on average (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;

function checkBrief({ brief, lang }: Story, say: Say): void {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(
    brief.map(plainTextOf).join(' '),
  );
  const count = [...segments].filter(({ isWordLike }) => isWordLike).length;
  if (count > WORDS_A_MINUTE) say('brief', 'brief', { most: WORDS_A_MINUTE, count });
}
