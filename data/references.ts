import { findContradictions } from './contradictions';
import type { IssueKind, Say, StoryIssue } from './issue';
import { checkNameRules } from './name-rules';
import { parseRichText } from './rich-text';
import type { Story } from './types';

/** What a schema can't see: ids that are used twice or lead nowhere, and parts of the story that contradict each other. */
export function findReferenceIssues(story: Story): StoryIssue[] {
  const issues: StoryIssue[] = [];
  const say: Say = (path, kind, values = {}) => issues.push({ path, kind, values });
  sayTakenIds(story, say);
  const need = needIn(story, say);
  checkSources(story, need);
  checkEntities(story, need);
  checkFacts(story, need);
  checkMatters(story, need);
  checkRetelling(story, need);
  checkFigures(story, need);
  checkNameRules(story, say);
  findContradictions(story, say);
  return issues;
}

/** Asks that ids lead somewhere. */
type Need = {
  readonly entity: (id: string, path: string) => void;
  readonly entities: (ids: readonly string[], path: string) => void;
  readonly fact: (id: string, path: string) => void;
  readonly facts: (ids: readonly string[], path: string) => void;
  readonly source: (id: string, path: string) => void;
  /** That the names in a rich text lead to entities, and that nothing in it is a link gone wrong. */
  readonly links: (text: string, path: string) => void;
};

function needIn(story: Story, say: Say): Need {
  const needOneOf = (rows: readonly { readonly id: string }[], kind: IssueKind) => {
    const known = new Set(rows.map(({ id }) => id));
    return (id: string, path: string) => {
      if (!known.has(id)) say(path, kind, { id });
    };
  };
  const entity = needOneOf(story.entities, 'entityId');
  const fact = needOneOf(story.facts, 'factId');
  return {
    entity,
    fact,
    source: needOneOf(story.sources, 'sourceId'),
    entities: (ids, path) => eachOf(ids, path, entity),
    facts: (ids, path) => eachOf(ids, path, fact),
    links(text, path) {
      for (const run of parseRichText(text)) {
        if (run.entity) entity(run.entity, path);
        else if (run.text.includes('](')) say(path, 'link', { text: run.text.trim() });
      }
    },
  };
}

function eachOf<T>(rows: readonly T[], path: string, check: (row: T, path: string) => void): void {
  rows.forEach((row, i) => {
    check(row, `${path}.${i}`);
  });
}

function sayTakenIds(story: Story, say: Say): void {
  for (const list of [
    'sources',
    'disclosures',
    'entities',
    'facts',
    'matters',
    'sections',
    'figures',
  ] as const) {
    const taken = new Set<string>();
    eachOf<{ readonly id: string }>(story[list], list, ({ id }, at) => {
      if (taken.has(id)) say(`${at}.id`, 'ownId', { id });
      taken.add(id);
    });
  }
}

function checkSources(story: Story, need: Need): void {
  eachOf(story.sources, 'sources', ({ publisherEntity }, at) => {
    if (publisherEntity) need.entity(publisherEntity, `${at}.publisherEntity`);
  });
  eachOf(story.disclosures, 'disclosures', (disclosure, at) => {
    need.entities(disclosure.entities, `${at}.entities`);
    need.fact(disclosure.fact, `${at}.fact`);
  });
}

function checkEntities(story: Story, need: Need): void {
  eachOf(story.entities, 'entities', (entity, at) => {
    need.links(entity.role, `${at}.role`);
    need.facts(entity.keyFacts, `${at}.keyFacts`);
    eachOf(entity.relations, `${at}.relations`, (relation, there) => {
      need.entity(relation.to, `${there}.to`);
      need.fact(relation.fact, `${there}.fact`);
    });
    need.entities(entity.shortNamesBeside ?? [], `${at}.shortNamesBeside`);
    eachOf(entity.rules, `${at}.rules`, ({ near }, there) => {
      need.entities(near?.entities ?? [], `${there}.near.entities`);
    });
  });
}

function checkFacts(story: Story, need: Need): void {
  eachOf(story.facts, 'facts', (fact, at) => {
    need.links(fact.text, `${at}.text`);
    need.entities(fact.about, `${at}.about`);
    need.entities(fact.saysWho.entities, `${at}.saysWho.entities`);
    need.source(fact.source, `${at}.source`);
  });
}

function checkMatters(story: Story, need: Need): void {
  eachOf(story.matters, 'matters', (matter, at) => {
    for (const side of ['claims', 'denials', 'later'] as const) need.facts(matter[side], `${at}.${side}`);
  });
}

function checkRetelling(story: Story, need: Need): void {
  need.links(story.standfirst, 'standfirst');
  eachOf(story.brief, 'brief', need.links);
  eachOf(story.sections, 'sections', (section, at) => {
    eachOf(section.paragraphs, `${at}.paragraphs`, need.links);
  });
  eachOf(story.timeline, 'timeline', ({ fact, text }, at) => {
    need.fact(fact, `${at}.fact`);
    if (text) need.links(text, `${at}.text`);
  });
}

function checkFigures(story: Story, need: Need): void {
  eachOf(story.figures, 'figures', (figure, at) => {
    need.fact(figure.fact, `${at}.fact`);
    need.entities(figure.about, `${at}.about`);
  });
}
