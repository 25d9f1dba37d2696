import { describe, expect, it } from 'vitest';
import { PassageError, parsePassages } from '../../mentions/parse-passages';

const parseOne = (text: string) => parsePassages(`@ x-1 en tag\n${text}\n`)[0];

describe('reading passages', () => {
  it('reads id, language and tags, and leaves remarks out', () => {
    const source = 'A remark.\n\n@ x-1 en one,two — why\nFirst.\n@ x-2 zh one\n第二。\n\n第三。\n\n';
    const labels = { mentions: [], traps: [] };
    expect(parsePassages(source)).toEqual([
      { id: 'x-1', lang: 'en', tags: ['one', 'two'], text: 'First.', ...labels },
      { id: 'x-2', lang: 'zh', tags: ['one'], text: '第二。\n\n第三。', ...labels },
    ]);
  });

  it('reads mentions, optional ones and traps with offsets into the plain text', () => {
    expect(parseOne('⟦01.AI|01-ai⟧, ⟦?SCMP|scmp⟧ and ⟦!阿里山⟧ or ⟦!=Pan Xin⟧')).toMatchObject({
      text: '01.AI, SCMP and 阿里山 or Pan Xin',
      mentions: [
        { start: 0, end: 5, surface: '01.AI', entity: '01-ai', optional: false },
        { start: 7, end: 11, surface: 'SCMP', entity: 'scmp', optional: true },
      ],
      traps: [
        { start: 16, end: 19, surface: '阿里山' },
        { start: 23, end: 30, surface: 'Pan Xin', exactAlias: true },
      ],
    });
  });

  it('reads other spans that are as good, with an entity of their own', () => {
    const text = '⟨⟨⟦Alibaba|alibaba⟧ Group⟩’s cloud unit|alibaba-cloud⟩';
    expect(parseOne(text)?.mentions).toEqual([
      {
        ...{ start: 0, end: 7, surface: 'Alibaba', entity: 'alibaba', optional: false },
        alternatives: [
          { start: 0, end: 13, surface: 'Alibaba Group', entity: 'alibaba' },
          { start: 0, end: 26, surface: 'Alibaba Group’s cloud unit', entity: 'alibaba-cloud' },
        ],
      },
    ]);
  });

  it('reads characters that could not be seen, and leaves other backslashes alone', () => {
    expect(parseOne('Ali\\u00adbaba C:\\new')?.text).toBe('Ali\u00adbaba C:\\new');
  });

  it.each([
    ['a mark that is not closed', '⟦01.AI|01-ai'],
    ['a mark that is not opened', '01.AI⟧'],
    ['brackets that cross', '⟨⟦01.AI|01-ai⟩⟧'],
    ['a mention without an entity', '⟦01.AI⟧'],
    ['a mention of nothing', '⟦|01-ai⟧'],
    ['another span around no mention', '⟨Dr Lee⟩'],
    ['another span around two', '⟨⟦01.AI|01-ai⟧ ⟦SCMP|scmp⟧⟩'],
  ])('refuses %s', (_, text) => {
    expect(() => parseOne(text)).toThrow(PassageError);
  });
});
