import { describe, expect, it } from 'vitest';
import { readFinderMessage } from '../../../extension/messages';

describe('a message to the background', () => {
  it.each([
    { type: 'show-marks', highlight: 'qwertyuiopas' },
    { type: 'marks-changed', total: 3 },
    { type: 'marks-changed', total: null },
    { type: 'load-card' },
    { type: 'card-opened' },
    { type: 'load-start-facts' },
    { type: 'load-prefix-table' },
    { type: 'load-marker', questions: [{ line: 'Lee Kai-fu' }], hasReadFacts: false, isAlone: true },
    { type: 'load-marker', questions: [], hasReadFacts: true, isAlone: false },
    { type: 'read-lines', questions: [{ line: 'Lee Kai-fu' }], isStyled: false, hasReadFacts: false },
    {
      type: 'read-lines',
      questions: [{ line: 'Lee', around: { before: 'Lee Kai-fu', after: '' } }],
      isStyled: true,
      hasReadFacts: true,
    },
    { type: 'show-current', highlight: 'abcdefghijkl' },
    { type: 'open-story', entity: 'lee-kai-fu' },
  ])('is read as it was sent: %o', (message) => {
    expect(readFinderMessage(message)).toEqual(message);
  });

  it.each([
    [undefined],
    [null],
    ['load-card'],
    [{}],
    [{ type: 'something-else' }],
    [{ type: 'show-marks' }],
    [{ type: 'show-marks', highlight: 'a){}body{display:none' }],
    [{ type: 'open-story', entity: 'x"onload=' }],
    [{ type: 'open-story', entity: 7 }],
    [{ type: 'read-lines', questions: 'Lee Kai-fu' }],
    [{ type: 'load-marker' }],
    [{ type: 'load-marker', questions: [{ line: 7 }] }],
    [{ type: 'read-lines', questions: [{ line: 7 }] }],
    [{ type: 'read-lines', questions: [null] }],
    [{ type: 'read-lines', questions: [{ line: 'Lee', around: { before: 'Lee Kai-fu' } }] }],
  ])('is not made out of %o', (data) => {
    expect(readFinderMessage(data)).toBeNull();
  });

  it.each([['3'], [-1], [0.5], [undefined]])('has the frames counted where the total is %o', (total) => {
    expect(readFinderMessage({ type: 'marks-changed', total })).toEqual({
      type: 'marks-changed',
      total: null,
    });
  });

  it('carries nothing that it was not asked to carry', () => {
    expect(readFinderMessage({ type: 'load-card', tabId: 7 })).toEqual({ type: 'load-card' });
  });
});
