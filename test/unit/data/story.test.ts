import { describe, expect, it } from 'vitest';
import { parseStory } from '../../../data/parse-story';
import { parseRichText, plainTextOf } from '../../../data/rich-text';
import { REQUIRED_FACTS } from './article-facts';
import { factOf, readBundledJson, readBundledStory, textsOf } from './bundled-story';

const story = readBundledStory();
const matter = story.matters[0];
const sideOf = (side: 'claims' | 'denials' | 'later') =>
  (matter?.[side] ?? []).map((id) => factOf(story, id));

const KINDS: Record<string, string> = {
  '01-ai': 'company',
  'lee-kai-fu': 'person',
  'alibaba-cloud': 'company',
  alibaba: 'company',
  'sinovation-ventures': 'company',
  'google-china': 'company',
  scmp: 'publication',
  wechat: 'product',
  openai: 'company',
  chatgpt: 'product',
  bytedance: 'company',
  sharge: 'company',
  'huang-wenhao': 'person',
  'pan-xin': 'person',
  'richard-lin': 'person',
  kpmg: 'company',
  'zgc-unicorn': 'organisation',
  'great-wall': 'organisation',
  beijing: 'place',
  hangzhou: 'place',
  unicorn: 'term',
  'generative-ai': 'term',
  'large-language-model': 'term',
  'pre-training-team': 'term',
};

describe('the bundled story', () => {
  it('is valid', () => {
    expect(parseStory(readBundledJson())).toMatchObject({ ok: true });
  });

  it('has exactly the entities that it is to have, each of its kind', () => {
    expect(Object.fromEntries(story.entities.map(({ id, kind }) => [id, kind]))).toEqual(KINDS);
  });

  it('rests on the article first, and on the interview as later reporting, neither with an address', () => {
    expect(story.sources.map(({ id, kind, url }) => [id, kind, url])).toEqual([
      ['scmp-2025-01', 'article', null],
      ['krasia-2025', 'interview', null],
    ]);
  });

  it('discloses who owns the newspaper, on the cards of Alibaba, Alibaba Cloud and the newspaper', () => {
    expect(story.disclosures).toHaveLength(1);
    expect(story.disclosures[0]).toMatchObject({
      text: expect.stringMatching(/^Alibaba owns the South China Morning Post/),
      entities: ['alibaba', 'alibaba-cloud', 'scmp'],
      fact: 'alibaba-owns-scmp',
    });
  });

  it('knows up to January 2025', () => {
    expect(story.asOf).toMatchObject({ date: '2025-01', precision: 'month' });
  });
});

describe('the facts', () => {
  it.each(REQUIRED_FACTS)('tell $says', ({ fact: id, status, paragraph, date, by, about, words }) => {
    const fact = factOf(story, id);
    expect(fact).toMatchObject({ status, paragraph, when: { date }, saysWho: { short: by } });
    expect(fact.source).toBe(paragraph === null ? 'krasia-2025' : 'scmp-2025-01');
    expect(fact.about).toEqual(expect.arrayContaining([...about]));
    expect(plainTextOf(fact.text)).toMatch(words);
  });

  it('are the required ones and no others', () => {
    expect(story.facts.map(({ id }) => id).sort()).toEqual(REQUIRED_FACTS.map(({ fact }) => fact).sort());
  });

  it('are no more exact than the article: none is dated to a day', () => {
    expect(story.facts.filter(({ when }) => when.precision === 'day')).toEqual([]);
  });

  it('keep the denial a Tuesday and give the inferred day as a note only', () => {
    const { when } = factOf(story, 'denial-post');
    expect(when).toMatchObject({ date: '2025-01', precision: 'month', label: 'a Tuesday in January 2025' });
    expect(when.note).toMatch(/probably 7 January/);
  });

  it('mark what lasts as told in January 2025, when its beginning is not known', () => {
    const lasting = story.facts.filter((fact) => fact.asOf);
    expect(lasting.length).toBeGreaterThan(0);
    for (const fact of lasting)
      expect(fact.when, fact.id).toMatchObject({ date: '2025-01', precision: 'month' });
  });

  it('put the status word and a short attribution side by side: at most four words', () => {
    for (const { id, saysWho } of story.facts)
      expect(saysWho.short.split(' ').length, id).toBeLessThanOrEqual(4);
  });

  it('claim whatever the newspaper has from Lee alone', () => {
    const fromLee = story.facts.filter(({ saysWho }) => saysWho.long.includes('cites nobody else'));
    expect(fromLee.map(({ status }) => status)).toEqual(['claimed', 'claimed']);
  });

  it('are sentences', () => {
    for (const { id, text } of story.facts) expect(plainTextOf(text), id).toMatch(/^\p{Lu}|^01\.AI/u);
    for (const { id, text } of story.facts) expect(text, id).toMatch(/\.$/);
  });
});

describe('the dispute', () => {
  const INVOLVED = ['01-ai', 'lee-kai-fu', 'alibaba-cloud', 'alibaba', 'pre-training-team'];

  it('is one matter, with claims, denials and later reporting', () => {
    expect(story.matters).toHaveLength(1);
    expect(matter).toMatchObject({
      id: 'team-sale',
      claims: ['rumour-sale', 'rumour-assets', 'rumour-difficulties'],
      denials: ['denial-post', 'denial-lee'],
      later: ['krasia-offers', 'krasia-infrastructure'],
    });
  });

  it.each(INVOLVED)('shows all three sides on the card of %s', (entity) => {
    for (const side of ['claims', 'denials', 'later'] as const)
      expect(
        sideOf(side).filter(({ about }) => about.includes(entity)),
        side,
      ).not.toEqual([]);
  });

  it('never has one side alone among the key facts of a card', () => {
    const sides = (['claims', 'denials', 'later'] as const).map((side) => sideOf(side).map(({ id }) => id));
    for (const { id, keyFacts } of story.entities) {
      const shown = sides.filter((ids) => ids.some((fact) => keyFacts.includes(fact))).length;
      expect([0, sides.length], id).toContain(shown);
    }
  });

  it('keeps later reporting apart: another source, told as what Lee is reported as saying', () => {
    for (const fact of sideOf('later')) {
      expect(fact.source).toBe('krasia-2025');
      expect(plainTextOf(fact.text)).toMatch(/^Lee Kai-fu is reported as saying that/);
    }
  });

  it('never calls the denial false, and never the rumour true', () => {
    const verdicts =
      /\b(false|untrue|lie[ds]?|lying|prove[dsn]?|confirm(s|ed)?|admit(s|ted)?|in fact|turned out)\b/i;
    expect(textsOf(story).filter((text) => verdicts.test(text))).toEqual([]);
  });
});

describe('the cards', () => {
  it.each(story.entities)('$id leads with one to three facts about it', ({ id, keyFacts }) => {
    expect(keyFacts.length).toBeGreaterThanOrEqual(1);
    expect(keyFacts.length).toBeLessThanOrEqual(3);
    for (const fact of keyFacts) expect(factOf(story, fact).about).toContain(id);
  });

  it.each(story.entities)('$id has a role of one line that leads to somebody else', ({ id, role }) => {
    const links = parseRichText(role).flatMap(({ entity }) => entity ?? []);
    expect(plainTextOf(role).length).toBeLessThan(130);
    expect(links).not.toContain(id);
    expect(links).not.toEqual([]);
  });

  it('show tone-marked pinyin wherever there is a Chinese name', () => {
    for (const { id, otherNames, pinyin } of story.entities) {
      if (otherNames.length > 0) expect(pinyin, id).toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔùǚ]/);
      else expect(pinyin, id).toBeUndefined();
    }
  });

  it.each([
    ['lee-kai-fu', ['李开复', '李開復']],
    ['01-ai', ['零一万物', '零一萬物']],
    ['alibaba-cloud', ['阿里云', '阿里雲']],
    ['scmp', ['南华早报', '南華早報']],
    ['wechat', ['微信']],
  ])('name %s in Simplified and, where it differs, Traditional characters', (id, names) => {
    expect(story.entities.find((entity) => entity.id === id)?.otherNames.map(({ text }) => text)).toEqual(
      names,
    );
  });

  it('rest no tie on the rumour', () => {
    const facts = story.entities.flatMap(({ relations }) => relations.map(({ fact }) => fact));
    expect(facts.filter((id) => matter?.claims.includes(id))).toEqual([]);
  });
});

describe('the story in a minute', () => {
  const words = plainTextOf(story.brief.join(' '));

  it('has 140 to 180 words', () => {
    const count = words.split(/\s+/).length;
    expect(count).toBeGreaterThanOrEqual(140);
    expect(count).toBeLessThanOrEqual(180);
  });

  it('tells the rumour with its denial, who owns the newspaper, and the later account as no more than that', () => {
    expect(words).toMatch(/rumours.*slander.*owns the newspaper.*own account, and no ruling/);
  });
});

describe('the retelling', () => {
  const paragraphs = story.sections.flatMap((section) => section.paragraphs);

  it('has 350 to 600 words', () => {
    const words = plainTextOf(paragraphs.join(' ')).split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(350);
    expect(words).toBeLessThanOrEqual(600);
  });

  it('names every entity and links it', () => {
    const linked = new Set(
      paragraphs.flatMap((text) => parseRichText(text).flatMap(({ entity }) => entity ?? [])),
    );
    expect([...linked].sort()).toEqual(Object.keys(KINDS).sort());
  });

  it('tells later reporting in the last section, and only there', () => {
    const withKrasia = story.sections.filter((section) => section.paragraphs.join().includes('KrASIA'));
    expect(withKrasia).toEqual(story.sections.slice(-1));
  });

  it('says who owns the newspaper', () => {
    expect(paragraphs.join(' ')).toMatch(/South China Morning Post.*which Alibaba owns/);
  });

  it('is set with curly quotes and apostrophes', () => {
    expect(
      [...paragraphs, ...story.brief, story.standfirst, ...story.facts.map(({ text }) => text)].join(),
    ).not.toMatch(/['"]/);
  });
});

describe('the timeline', () => {
  it('has 8 to 14 entries, the claim beside its denial and both later reports', () => {
    const facts = story.timeline.map(({ fact }) => fact);
    expect(facts.length).toBeGreaterThanOrEqual(8);
    expect(facts.length).toBeLessThanOrEqual(14);
    expect(facts.indexOf('denial-post')).toBe(facts.indexOf('rumour-sale') + 1);
    expect(facts).toEqual(expect.arrayContaining(['krasia-offers', 'krasia-infrastructure']));
  });
});

describe('the figures', () => {
  it.each([
    [
      'valuation',
      { qualifier: 'more than', value: 1e9, display: 'US$1 bn', when: { date: '2023', precision: 'year' } },
    ],
    [
      'revenue',
      {
        qualifier: 'more than',
        value: 1e8,
        display: '100 m yuan',
        note: 'US$13.7 m',
        when: { date: '2024', precision: 'year' },
      },
    ],
    [
      'genai-users',
      { value: 230e6, display: '230 m', note: 'in China', when: { date: '2024-06', precision: 'month' } },
    ],
    ['unicorns', { value: 369, display: '369', when: { date: '2024-04', precision: 'month' } }],
  ])('give %s as the article does', (id, expected) => {
    expect(story.figures.find((figure) => figure.id === id)).toMatchObject(expected);
  });

  it('draw “more than a quarter” as the least number that it can mean', () => {
    const part = story.figures.find(({ id }) => id === 'unicorns')?.part;
    expect(part?.atLeast).toBe(Math.floor(369 / 4) + 1);
  });

  it('show the revenue as claimed', () => {
    const revenue = story.figures.find(({ id }) => id === 'revenue');
    expect(factOf(story, revenue?.fact ?? '').status).toBe('claimed');
  });
});
