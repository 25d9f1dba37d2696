import type { Entity, Fact, Story } from '../../../data/types';

const january = { date: '2025-01', precision: 'month' } as const;

function entity(id: string, name: string, more: Partial<Entity> = {}): Entity {
  return {
    id,
    name,
    kind: 'company',
    otherNames: [],
    role: `${name} in one line.`,
    aliases: [{ text: name, lang: 'en', script: 'Latn', alone: true }],
    rules: [],
    shortNames: [],
    relations: [],
    keyFacts: [],
    ...more,
  };
}

function fact(id: string, about: Fact['about'], text: string, more: Partial<Fact> = {}): Fact {
  return {
    id,
    about,
    text,
    status: 'reported',
    saysWho: { short: 'by the paper', long: 'The paper, in its own voice', entities: [] },
    source: 'paper',
    paragraph: 1,
    when: january,
    ...more,
  };
}

const byAcme = { short: 'by Acme', long: 'Acme, in a post', entities: ['acme'] };

/** A story small enough to be read in a test: a firm, its founder, a rumour that is denied, an interview long after. */
export const SMALL_STORY: Omit<Story, 'format'> = {
  id: 'small',
  lang: 'en',
  title: 'A small story',
  standfirst: '[Acme](acme) denies a rumour.',
  brief: ['In a minute: [Acme](acme) denies.'],
  asOf: january,
  sources: [
    {
      id: 'paper',
      kind: 'article',
      publisher: 'The Paper',
      publisherEntity: 'paper',
      headline: 'Acme denies',
      published: january,
      url: null,
    },
    {
      id: 'talk',
      kind: 'interview',
      publisher: 'Talk',
      publisherEntity: null,
      headline: 'A long talk',
      published: { date: '2025', precision: 'year' },
      url: 'https://talk.example/long',
    },
  ],
  disclosures: [
    { id: 'owner', text: 'Bolt owns The Paper.', entities: ['bolt', 'paper'], fact: 'bolt-owns' },
  ],
  entities: [
    entity('acme', 'Acme', {
      otherNames: [
        { text: '极致', lang: 'zh-Hans' },
        { text: '極致', lang: 'zh-Hant' },
      ],
      pinyin: 'Jízhì',
      role: 'The firm that [Ann](ann) founded; [Acme](acme) denies the rumour.',
      relations: [{ label: 'founded by', to: 'ann', fact: 'acme-founded' }],
      keyFacts: ['acme-revenue', 'acme-founded', 'rumour'],
    }),
    entity('ann', 'Ann', { kind: 'person' }),
    entity('bolt', 'Bolt'),
    entity('paper', 'The Paper', { kind: 'publication' }),
    entity('quiet', 'Quiet', { kind: 'place' }),
  ],
  facts: [
    fact('acme-founded', ['acme', 'ann'], '[Ann](ann) founded [Acme](acme).', {
      when: { date: '2023', precision: 'year' },
    }),
    fact('acme-seat', ['acme'], '[Acme](acme) sits by the sea.', { asOf: true }),
    fact('acme-size', ['acme'], '[Acme](acme) is small.', { asOf: true }),
    fact('acme-revenue', ['acme'], 'Revenue passed ten, by [Ann](ann)’s account.', {
      status: 'claimed',
      saysWho: { short: 'by Ann', long: 'Ann, who runs Acme', entities: ['ann'] },
      paragraph: 5,
      when: { date: '2024', precision: 'year' },
    }),
    fact('rumour', ['acme', 'bolt'], 'Rumour had [Bolt](bolt) buying [Acme](acme).', {
      status: 'claimed',
      saysWho: { short: 'rumour', long: 'Rumour, nobody named', entities: [] },
      paragraph: 3,
    }),
    fact('denial', ['acme', 'bolt'], '[Acme](acme) called that slander.', {
      status: 'denied',
      saysWho: byAcme,
      paragraph: 4,
      when: { ...january, label: 'a Tuesday in January 2025' },
    }),
    fact('offers', ['acme', 'bolt'], 'Offers had been made by [Bolt](bolt).', {
      source: 'talk',
      paragraph: null,
      saysWho: { short: 'Ann’s account', long: 'Ann, in an interview', entities: ['ann'] },
      when: { date: '2024-12', precision: 'month', label: 'by late December 2024' },
    }),
    fact('bolt-owns', ['bolt', 'paper'], '[Bolt](bolt) owns [The Paper](paper).', { asOf: true }),
  ],
  matters: [
    { id: 'sale', title: 'Talk of a sale', claims: ['rumour'], denials: ['denial'], later: ['offers'] },
  ],
  sections: [{ id: 'all', title: 'All of it', paragraphs: ['[Acme](acme) denies.'] }],
  timeline: [{ fact: 'denial' }, { fact: 'offers' }, { fact: 'acme-revenue' }, { fact: 'acme-founded' }],
  figures: [
    {
      id: 'revenue',
      label: 'Revenue',
      qualifier: 'more than',
      value: 10,
      display: '10',
      note: null,
      when: { date: '2024', precision: 'year' },
      about: ['acme'],
      fact: 'acme-revenue',
      part: { atLeast: 4, label: 'four of them blue' },
    },
  ],
};

/** The small story with some parts replaced. */
export const withParts = (parts: Partial<typeof SMALL_STORY>) => ({ ...SMALL_STORY, ...parts });

/** The small story with another entity, and with facts about it. */
export const withEntity = (id: string, name: string, more: Partial<Entity> = {}, facts: Fact[] = []) =>
  withParts({
    entities: [...SMALL_STORY.entities, entity(id, name, more)],
    facts: [...SMALL_STORY.facts, ...facts],
  });

export { fact };
