import { describe, expect, it } from 'vitest';
import { sayIssue } from '../../../data/issue';
import { formatStoryIssues, parseStory } from '../../../data/parse-story';

const date = { date: '2025-01', precision: 'month' };

/** The smallest story with everything in it that can be broken: a claim, its denial, a report that came later. */
function smallStory() {
  const fact = (id: string, status: string, source = 'paper') => ({
    id,
    text: '[Ann](ann) did it.',
    about: ['ann', 'bob'],
    status,
    saysWho: { short: 'rumour', long: 'A rumour', entities: [] as string[] },
    source,
    paragraph: source === 'paper' ? 1 : null,
    when: { ...date } as Record<string, unknown>,
  });
  const entity = (id: string, name: string) => ({
    id,
    kind: 'person',
    name,
    otherNames: [],
    role: 'Knows [Ann](ann).',
    aliases: [{ text: name, lang: 'en', script: 'Latn', alone: true }],
    relations: [{ label: 'knows', to: 'ann', fact: 'claim' }],
    keyFacts: ['claim'],
  });
  const source = (id: string, kind: string) => ({
    id,
    kind,
    publisher: 'The Paper',
    publisherEntity: null as string | null,
    headline: 'News',
    published: date,
    url: null as string | null,
  });
  return {
    format: 1,
    id: 'small',
    lang: 'en',
    title: 'Small',
    standfirst: 'About [Ann](ann).',
    brief: ['[Ann](ann) did it.'],
    asOf: date,
    sources: [source('paper', 'article'), source('magazine', 'interview')],
    disclosures: [{ id: 'owner', text: 'Bob owns the paper.', entities: ['bob'], fact: 'claim' }],
    entities: [entity('ann', 'Ann'), entity('bob', 'Bob')],
    facts: [fact('claim', 'claimed'), fact('denial', 'denied'), fact('report', 'reported', 'magazine')],
    matters: [
      { id: 'matter', title: 'Who did it', claims: ['claim'], denials: ['denial'], later: ['report'] },
    ],
    sections: [{ id: 'one', title: 'One', paragraphs: ['[Ann](ann) did it.'] }],
    timeline: [{ fact: 'claim' }, { fact: 'denial', text: 'Not so.' }],
    figures: [
      {
        id: 'sum',
        label: 'Sum',
        qualifier: null,
        value: 4,
        display: '4',
        note: null,
        when: date,
        about: ['ann'],
        fact: 'claim',
        part: { atLeast: 1, label: 'one' },
      },
    ],
  };
}

type SmallStory = ReturnType<typeof smallStory>;

/** What is wrong with the small story once it has been broken. */
function issuesOf(breakIt: (story: SmallStory) => void) {
  const story = smallStory();
  breakIt(story);
  return issuesWith(story);
}

/** What is wrong with some data, in English. */
function issuesWith(data: unknown) {
  const parsed = parseStory(data);
  return parsed.ok ? [] : parsed.issues.map((issue) => ({ path: issue.path, expected: sayIssue(issue) }));
}

/** Sets a value deep inside, or removes it: `put('facts.0.text', 5)`. */
const put = (path: string, value: unknown) => (story: object) => {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  // biome-ignore lint/suspicious/noExplicitAny: the point of these tests is to break the types
  const parent = keys.reduce((at: any, key) => at[key], story);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
};

describe('parseStory', () => {
  it('takes a story that is whole', () => {
    expect(parseStory(smallStory())).toMatchObject({ ok: true, story: { id: 'small' } });
  });

  it.each([
    ['nothing', undefined, 'expected object, received undefined'],
    ['null', null, 'expected object, received null'],
    ['a text', '{"format":1}', 'expected object, received string'],
    ['a list', [], 'expected object, received array'],
  ])('refuses %s as a whole', (_, data, expected) => {
    expect(issuesWith(data)).toEqual([{ path: '', expected }]);
  });

  it.each([
    ['a field is missing', 'title', undefined, 'expected string, received undefined'],
    [
      'a field deep inside is missing',
      'facts.0.saysWho.short',
      undefined,
      'expected string, received undefined',
    ],
    ['a list is missing', 'entities', undefined, 'expected array, received undefined'],
    ['the format is another', 'format', 2, 'expected 1'],
    ['a kind is unknown', 'entities.0.kind', 'robot', 'expected one of "person"|"company"'],
    ['a status is unknown', 'facts.1.status', 'rumoured', 'expected one of "reported"|"claimed"|"denied"'],
    ['a script is unknown', 'entities.0.aliases.0.script', 'Grek', 'expected one of "Latn"'],
    ['"alone" is a word', 'entities.0.aliases.0.alone', 'yes', 'expected boolean, received string'],
    ['an id has capitals', 'facts.0.id', 'Claim One', 'expected an id of lower-case letters'],
    ['a language has no such tag', 'lang', 'English', 'expected a language tag such as "en" or "zh-Hans"'],
    ['an alias is empty', 'entities.1.aliases.0.text', '', 'expected text, not nothing'],
    ['an alias is white space', 'entities.1.aliases.0.text', ' \u00a0\u3000', 'expected text, not nothing'],
    ['a text has a line break', 'facts.0.text', 'One.\nTwo.', 'expected one line'],
    ['an entity has no alias', 'entities.0.aliases', [], 'expected at least one entry'],
    ['a fact is about nobody', 'facts.0.about', [], 'expected at least one entry'],
    ['a paragraph is counted from 0', 'facts.0.paragraph', 0, 'expected a number above 0'],
    [
      'an address is not https',
      'sources.0.url',
      'http://paper.example/',
      'expected an https address, or null',
    ],
    ['an address is a script', 'sources.0.url', 'javascript:alert(1)', 'expected an https address, or null'],
    ['a figure is negative', 'figures.0.value', -1, 'expected a number above 0'],
  ])('says where and what, when %s', (_, path, value, expected) => {
    expect(issuesOf(put(path, value))).toContainEqual({ path, expected: expect.stringContaining(expected) });
  });

  it('names a field that the format does not have', () => {
    expect(issuesOf(put('facts.0.colour', 'red'))).toEqual([
      { path: 'facts.0', expected: expect.stringContaining('"colour"') },
    ]);
  });

  it.each([
    [
      'a day, said to be a month',
      '2025-01-07',
      'month',
      'expected YYYY-MM, as exact as the precision "month"',
    ],
    ['a month, said to be a day', '2025-01', 'day', 'expected YYYY-MM-DD, as exact as the precision "day"'],
    ['a month, said to be a year', '2025-01', 'year', 'expected YYYY, as exact as the precision "year"'],
    ['a thirteenth month', '2025-13', 'month', 'expected YYYY-MM'],
    ['a date in words', 'January 2025', 'month', 'expected YYYY-MM'],
    ['a day that no calendar has', '2025-02-30', 'day', 'expected a day that the calendar has'],
  ])('refuses %s', (_, when, precision, expected) => {
    expect(issuesOf(put('facts.0.when', { date: when, precision }))).toEqual([
      { path: 'facts.0.when.date', expected: expect.stringContaining(expected) },
    ]);
  });

  it.each([
    ['sources.0.publisherEntity', 'nobody', 'an entity'],
    ['disclosures.0.entities.0', 'nobody', 'an entity'],
    ['disclosures.0.fact', 'nothing', 'a fact'],
    ['entities.0.relations.0.to', 'nobody', 'an entity'],
    ['entities.0.relations.0.fact', 'nothing', 'a fact'],
    ['entities.0.keyFacts.0', 'nothing', 'a fact'],
    ['entities.0.shortNamesBeside', ['nobody'], 'an entity'],
    ['facts.0.about.1', 'nobody', 'an entity'],
    ['facts.0.saysWho.entities', ['nobody'], 'an entity'],
    ['facts.2.source', 'nowhere', 'a source'],
    ['matters.0.claims.0', 'nothing', 'a fact'],
    ['matters.0.later.0', 'nothing', 'a fact'],
    ['timeline.0.fact', 'nothing', 'a fact'],
    ['figures.0.fact', 'nothing', 'a fact'],
    ['figures.0.about.0', 'nobody', 'an entity'],
  ])('finds an id that leads nowhere in %s', (path, value, what) => {
    const [id] = [value].flat();
    const at = Array.isArray(value) ? `${path}.0` : path;
    expect(issuesOf(put(path, value))).toContainEqual({
      path: at,
      expected: `expected the id of ${what} of this story, not "${id}"`,
    });
  });

  it.each([
    'standfirst',
    'brief.0',
    'entities.0.role',
    'facts.0.text',
    'sections.0.paragraphs.0',
    'timeline.1.text',
  ])('finds a link that leads nowhere in %s', (path) => {
    expect(issuesOf(put(path, 'By [Nobody](nobody).'))).toEqual([
      { path, expected: 'expected the id of an entity of this story, not "nobody"' },
    ]);
  });

  it('finds a brief that takes longer than a minute to read', () => {
    expect(issuesOf(put('brief', ['word '.repeat(200), '[Ann](ann) and word '.repeat(20)]))).toEqual([
      { path: 'brief', expected: "expected no more words than a minute's reading has, 238, not 260" },
    ]);
    expect(issuesOf(put('brief', ['word '.repeat(238)]))).toEqual([]);
  });

  it('finds a link that is not written as one', () => {
    expect(issuesOf(put('standfirst', 'By [Ann](Ann).'))).toEqual([
      { path: 'standfirst', expected: 'expected a link written [name](entity-id), not By [Ann](Ann).' },
    ]);
  });

  it.each(['sources', 'entities', 'facts'] as const)('finds an id that two of the %s share', (list) => {
    const issues = issuesOf((story) => put(`${list}.1.id`, story[list][0]?.id)(story));
    expect(issues).toContainEqual({
      path: `${list}.1.id`,
      expected: expect.stringMatching(/^expected an id of its own, "\w+" is taken$/),
    });
  });

  it('finds a spelling that two entities share, since it could lead to one card only', () => {
    expect(issuesOf(put('entities.1.aliases.0.text', 'Ann'))).toEqual([
      {
        path: 'entities.1.aliases.0.text',
        expected: 'expected a spelling that "ann" does not have yet, not "Ann"',
      },
    ]);
  });

  it('finds a denial that no matter holds beside its claim', () => {
    expect(issuesOf(put('matters', []))).toEqual([
      {
        path: 'facts.1.status',
        expected: 'expected a denial to be listed in a matter, beside the claim that it denies',
      },
    ]);
  });

  it.each([
    ['claims', 'report', 'whose status is "claimed"'],
    ['denials', 'claim', 'whose status is "denied"'],
    ['later', 'claim', 'from another source than the article'],
  ])('finds a fact that does not belong among the %s of a matter', (side, id, what) => {
    expect(issuesOf(put(`matters.0.${side}.0`, id))).toContainEqual({
      path: `matters.0.${side}.0`,
      expected: `expected the id of a fact ${what}, not "${id}"`,
    });
  });

  it('asks for the paragraph of what comes from the article', () => {
    expect(issuesOf(put('facts.0.paragraph', null))).toEqual([
      {
        path: 'facts.0.paragraph',
        expected: 'expected the paragraph of the article that the fact comes from',
      },
    ]);
  });

  it('finds an entity whose card would be empty', () => {
    const issues = issuesOf((story) => {
      for (const fact of story.facts) fact.about = ['ann'];
    });
    expect(issues).toContainEqual({ path: 'entities.1', expected: 'expected at least one fact about "bob"' });
  });

  it.each(['keyFacts.0', 'relations.0.fact'])('finds another’s fact on a card, in %s', (field) => {
    const issues = issuesOf((story) => {
      put('facts.2.about', ['bob'])(story);
      put(`entities.0.${field}`, 'report')(story);
    });
    expect(issues).toEqual([
      { path: `entities.0.${field}`, expected: 'expected the id of a fact about "ann", not "report"' },
    ]);
  });

  it('finds a timeline that runs backwards', () => {
    expect(issuesOf(put('facts.1.when', { date: '2024', precision: 'year' }))).toEqual([
      { path: 'timeline.1', expected: 'expected "denial" to stand before "claim", which is later' },
    ]);
  });

  it('lets a vague date stand on either side of one that it may hold', () => {
    expect(issuesOf(put('facts.1.when', { date: '2025', precision: 'year' }))).toEqual([]);
    expect(issuesOf(put('facts.0.when', { date: '2025', precision: 'year' }))).toEqual([]);
  });

  it('finds a part that is larger than its whole', () => {
    expect(issuesOf(put('figures.0.part.atLeast', 5))).toEqual([
      { path: 'figures.0.part.atLeast', expected: 'expected no more than the whole, 4' },
    ]);
  });

  it('reports everything that is wrong, not the first thing only', () => {
    const issues = issuesOf((story) => {
      put('title', '')(story);
      put('facts.0.status', 'maybe')(story);
    });
    expect(issues.map(({ path }) => path)).toEqual(['title', 'facts.0.status']);
  });
});

/** Gives Ann's only alias a rule, and the rule to Ann. */
const giveRule = (rule: object | null, alias: object) => (story: object) => {
  put('entities.0.rules', rule ? [rule] : [])(story);
  for (const [key, value] of Object.entries(alias)) put(`entities.0.aliases.0.${key}`, value)(story);
};

const near = { words: ['pie'], within: 'block' };

describe('a rule for names', () => {
  it('is taken where an alias that is not safe alone follows it', () => {
    expect(issuesOf(giveRule({ id: 'with-pie', near }, { alone: false, rule: 'with-pie' }))).toEqual([]);
  });

  it('may support a safe alias against doubts and against letters', () => {
    expect(issuesOf(giveRule({ id: 'r', near, doubts: ['pie'] }, { rule: 'r' }))).toEqual([]);
    expect(issuesOf(giveRule({ id: 'r', near, notBefore: [' pie'] }, { rule: 'r' }))).toEqual([]);
    expect(issuesOf(giveRule({ id: 'r', near, goesOn: ['Pies'] }, { rule: 'r' }))).toEqual([]);
    expect(issuesOf(giveRule({ id: 'r', near, syllables: '卡' }, { rule: 'r' }))).toEqual([]);
  });

  it.each([
    [
      'an alias in doubt has no rule',
      null,
      { alone: false },
      'aliases.0.rule',
      'a rule with "near", since "Ann"',
    ],
    [
      'an alias in doubt has a rule without support',
      { id: 'r', unless: ['pie'] },
      { alone: false, rule: 'r' },
      'aliases.0.rule',
      'a rule with "near"',
    ],
    [
      'a safe alias asks for support',
      { id: 'r', near },
      { rule: 'r' },
      'aliases.0.rule',
      'a rule with "unless" or "doubts" beside its "near"',
    ],
    [
      'an alias names a rule that is not there',
      null,
      { rule: 'r' },
      'aliases.0.rule',
      `one of the entity's rules, not "r"`,
    ],
    [
      'no alias follows a rule',
      { id: 'r', unless: ['pie'] },
      {},
      'rules.0.id',
      'a rule that one of the aliases names, which "r" is not',
    ],
    [
      'a rule looks for an unknown entity',
      { id: 'r', near: { ...near, entities: ['eve'] } },
      { alone: false, rule: 'r' },
      'rules.0.near.entities.0',
      'the id of an entity of this story, not "eve"',
    ],
    [
      'a rule looks in an unknown place',
      { id: 'r', near: { within: 'page' } },
      { alone: false, rule: 'r' },
      'rules.0.near.within',
      '"block"|"article"',
    ],
  ])('is refused where %s', (_, rule, alias, path, expected) => {
    expect(issuesOf(giveRule(rule, alias))).toContainEqual({
      path: `entities.0.${path}`,
      expected: expect.stringContaining(expected),
    });
  });
});

describe('formatStoryIssues', () => {
  it('writes one line an issue: file, path, what was expected', () => {
    const issues = [
      { path: 'facts.3.fact', kind: 'factId', values: { id: 'x' } },
      { path: '', kind: 'empty', values: {} },
    ] as const;
    expect(formatStoryIssues('data/story.json', issues)).toBe(
      'data/story.json: facts.3.fact: expected the id of a fact of this story, not "x"\ndata/story.json: (top): expected at least one entry',
    );
  });
});
