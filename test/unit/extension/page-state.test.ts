import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../extension/page-frames';
import { gapOf, type SilentTab, stateOf, whySilent } from '../../../extension/page-state';

const frame = (frameId: number, change: Partial<Frame> = {}): Frame => ({
  frameId,
  state: 'on',
  count: 0,
  gap: null,
  type: 'text/html',
  holdsPdf: false,
  mentions: [],
  ...change,
});

describe('the state of a page whose frames answer', () => {
  it.each<[string, readonly Frame[], string]>([
    ['is on where one frame is', [frame(0, { state: 'paused' }), frame(3)], 'on'],
    [
      'is that of the first where none is',
      [frame(0, { state: 'paused' }), frame(3, { state: 'unsupported' })],
      'paused',
    ],
    ['is that of a PDF if the whole page is one', [frame(0, { type: 'application/pdf' })], 'pdf'],
    ['is not that of a PDF in a frame', [frame(0), frame(3, { type: 'application/pdf' })], 'on'],
    [
      'is that of a document without text if it is a picture',
      [frame(0, { type: 'image/png' })],
      'unsupported',
    ],
  ])('%s', (_, frames, state) => {
    expect(stateOf(frames)).toBe(state);
  });

  it.each<[string, readonly Frame[], string | undefined]>([
    ['none where all is read', [frame(0), frame(3)], undefined],
    ['none where all of it is a PDF', [frame(0, { type: 'application/pdf' })], undefined],
    ['what a frame says', [frame(0), frame(3, { gap: 'unread' })], 'unread'],
    ['a PDF in a frame', [frame(0), frame(3, { type: 'application/pdf' })], 'pdf'],
    ['a PDF that the page announces', [frame(0, { holdsPdf: true })], 'pdf'],
    ['what a frame says before a PDF', [frame(0, { holdsPdf: true, gap: 'unpainted' })], 'unpainted'],
  ])('has a gap: %s', (_, frames, gap) => {
    expect(gapOf(frames)).toBe(gap);
  });
});

describe('a tab in which no finder answers', () => {
  const silent: SilentTab = {
    isRefused: false,
    url: 'https://site.example/',
    icon: undefined,
    own: 'chrome-extension://ours/',
    hasSites: true,
    hasFiles: false,
  };

  it.each<[string, Partial<SilentTab>, string]>([
    ['may yet answer if we know where it is', {}, 'unreachable'],
    ['is restricted if the browser refuses', { isRefused: true }, 'restricted'],
    ['is restricted if its address is kept from us', { url: undefined }, 'restricted'],
    ['is withheld if access was', { url: undefined, hasSites: false }, 'withheld'],
    ['is our own', { isRefused: true, url: 'chrome-extension://ours/welcome.html' }, 'own'],
    ['is a file that nobody let us into', { url: 'file:///home/a.html' }, 'files'],
    [
      'may yet answer if we were let into files',
      { url: 'file:///home/a.html', hasFiles: true },
      'unreachable',
    ],
    ['is a PDF in Firefox', { isRefused: true, icon: 'chrome://global/skin/icons/pdf.svg' }, 'pdf'],
  ])('%s', (_, facts, state) => {
    expect(whySilent({ ...silent, ...facts })).toBe(state);
  });
});
