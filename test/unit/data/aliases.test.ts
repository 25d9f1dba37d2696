import { describe, expect, it } from 'vitest';
import type { Alias } from '../../../data/types';
import { readBundledStory } from './bundled-story';

const story = readBundledStory();
const aliasesOf = (id: string) => story.entities.find((entity) => entity.id === id)?.aliases ?? [];
const textsOf = (id: string) => aliasesOf(id).map(({ text }) => text);

const HAN = /\p{Script=Han}/u;
const LETTERS: Record<Alias['script'], (text: string) => boolean> = {
  Latn: (text) => /^[\p{Script=Latin}\p{N}\p{M}\s.,'-]+$/u.test(text),
  Hans: (text) => HAN.test(text),
  Hant: (text) => HAN.test(text),
  Hani: (text) => HAN.test(text),
  Jpan: (text) => /[\p{Script=Katakana}\p{Script=Han}]/u.test(text),
  Hang: (text) => /\p{Script=Hangul}/u.test(text),
  Cyrl: (text) => /\p{Script=Cyrillic}/u.test(text),
};

describe('the aliases', () => {
  it.each(story.entities)(
    'of $id include its name and its names in other scripts',
    ({ aliases, name, otherNames }) => {
      const texts = aliases.map(({ text }) => text);
      expect(texts).toEqual(expect.arrayContaining([name, ...otherNames.map(({ text }) => text)]));
    },
  );

  it.each(story.entities)('of $id are written in the script they say', ({ aliases }) => {
    for (const { text, script } of aliases) expect(LETTERS[script](text), `${text} as ${script}`).toBe(true);
  });

  it.each(story.entities)(
    'of $id come in Traditional characters where they come in Simplified',
    ({ aliases }) => {
      const count = (script: Alias['script']) => aliases.filter((alias) => alias.script === script).length;
      if (count('Hans') > 0) expect(count('Hant')).toBeGreaterThan(0);
    },
  );

  it.each([
    [
      'lee-kai-fu',
      [
        'Lee Kai-fu',
        'Kai-Fu Lee',
        'Kaifu Lee',
        'Kai Fu Lee',
        'Lee Kaifu',
        'Li Kaifu',
        'Li Kai-fu',
        '李开复',
        '李開復',
        '리카이푸',
      ],
    ],
    ['01-ai', ['01.AI', '零一万物', '零一萬物', 'Lingyi Wanwu']],
    [
      'alibaba-cloud',
      ['Alibaba Cloud', 'Aliyun', '阿里云', '阿里雲', 'アリババクラウド', '알리바바 클라우드'],
    ],
    ['google-china', ['Google China', '谷歌中国', 'Google 中國']],
    ['great-wall', ['Great Wall Enterprise Institute', '长城战略咨询', '長城戰略諮詢']],
    ['large-language-model', ['large language model', 'large language models', 'LLM', '大语言模型']],
  ])('of %s cover how real text writes it', (id, texts) => {
    expect(textsOf(id)).toEqual(expect.arrayContaining(texts));
  });

  it.each([
    ['richard-lin', 'Richard Lin'],
    ['pan-xin', 'Pan Xin'],
    ['pan-xin', '潘欣'],
    ['huang-wenhao', 'Huang Wenhao'],
    ['huang-wenhao', 'Wenhao Huang'],
    ['huang-wenhao', '黄文灏'],
    ['alibaba', '阿里'],
    ['sinovation-ventures', 'Innovation Works'],
    ['sinovation-ventures', '创新工场'],
    ['sinovation-ventures', '創新工場'],
    ['scmp', 'SCMP'],
    ['great-wall', 'GEI'],
    ['openai', 'Open AI'],
    ['01-ai', '01 AI'],
  ])('do not trust %s’s “%s” alone, since others bear that name', (id, text) => {
    expect(aliasesOf(id).find((alias) => alias.text === text)).toMatchObject({ alone: false });
  });

  it('leave every entity but those with common names at least one spelling that is safe alone', () => {
    const doubtful = story.entities.filter(({ aliases }) => aliases.every(({ alone }) => !alone));
    expect(doubtful.map(({ id }) => id)).toEqual(['huang-wenhao', 'pan-xin']);
  });

  it('hold no bare surname or given name of a person', () => {
    const full = /\S[\s,・]+\S|\p{Script=Han}{2}|\p{Script=Hangul}{3}|[\p{Script=Katakana}ー]{5}/u;
    const people = story.entities.filter(({ kind }) => kind === 'person');
    expect(
      people.flatMap(({ aliases }) => aliases.map(({ text }) => text)).filter((text) => !full.test(text)),
    ).toEqual([]);
  });
});
