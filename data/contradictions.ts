import type { Say } from './issue';
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
    const each = (side: 'claims' | 'denials' | 'later', fits: (fact: Fact) => boolean, what: string) => {
      matter[side].forEach((id, k) => {
        const fact = facts.get(id);
        if (fact && !fits(fact)) say(`matters.${i}.${side}.${k}`, `the id of a fact ${what}, not "${id}"`);
      });
    };
    each('claims', ({ status }) => status === 'claimed', 'whose status is "claimed"');
    each('denials', ({ status }) => status === 'denied', 'whose status is "denied"');
    each('later', ({ source }) => source !== article, 'from another source than the article');
  });
}

/** A denial shown without what it denies would mislead. */
function checkDenials(story: Story, say: Say): void {
  const listed = new Set(story.matters.flatMap((matter) => matter.denials));
  story.facts.forEach((fact, i) => {
    if (fact.status === 'denied' && !listed.has(fact.id))
      say(`facts.${i}.status`, 'a denial to be listed in a matter, beside the claim that it denies');
  });
}

function checkParagraphs(story: Story, say: Say): void {
  const article = story.sources[0]?.id;
  story.facts.forEach((fact, i) => {
    if (fact.source === article && fact.paragraph === null)
      say(`facts.${i}.paragraph`, 'the paragraph of the article that the fact comes from');
  });
}

/** A card must have something to show, and what it shows must be about its entity. */
function checkWhatCardsShow(story: Story, facts: Facts, say: Say): void {
  const known = new Set(story.facts.flatMap((fact) => fact.about));
  story.entities.forEach((entity, i) => {
    const isAboutOther = (id: string) => facts.get(id)?.about.includes(entity.id) === false;
    if (!known.has(entity.id)) say(`entities.${i}`, `at least one fact about "${entity.id}"`);
    entity.keyFacts.forEach((id, k) => {
      if (isAboutOther(id))
        say(`entities.${i}.keyFacts.${k}`, `the id of a fact about "${entity.id}", not "${id}"`);
    });
    entity.relations.forEach(({ fact }, k) => {
      if (isAboutOther(fact))
        say(`entities.${i}.relations.${k}.fact`, `the id of a fact about "${entity.id}", not "${fact}"`);
    });
  });
}

/** One spelling leads to one card. */
function checkAliases(story: Story, say: Say): void {
  const owners = new Map<string, string>();
  story.entities.forEach((entity, i) => {
    entity.aliases.forEach(({ text }, k) => {
      const owner = owners.get(text);
      if (owner)
        say(`entities.${i}.aliases.${k}.text`, `a spelling that "${owner}" does not have yet, not "${text}"`);
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
    if (end < latest.start)
      say(`timeline.${i}`, `"${fact.id}" to stand before "${latest.id}", which is later`);
    if (start > latest.start) latest = { start, id: fact.id };
  });
}

function checkParts(story: Story, say: Say): void {
  story.figures.forEach(({ part, value }, i) => {
    if (part && part.atLeast > value) say(`figures.${i}.part.atLeast`, `no more than the whole, ${value}`);
  });
}

/** Silent reading of English runs at 238 words a minute on average (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;

function checkBrief({ brief, lang }: Story, say: Say): void {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(
    brief.map(plainTextOf).join(' '),
  );
  const count = [...segments].filter(({ isWordLike }) => isWordLike).length;
  if (count > WORDS_A_MINUTE)
    say('brief', `no more words than a minute's reading has, ${WORDS_A_MINUTE}, not ${count}`);
}
