import { describe, expect, it } from 'vitest';
import { layMap } from '../../../components/lay-map';
import { isClear } from '../../../components/map-cost';
import { NAME_TYPE, sizeOfLines, wrapText } from '../../../components/map-text';
import { type Drawing, drawTie } from '../../../components/map-ties';
import { readBundledStory } from '../data/bundled-story';
import { SMALL_STORY } from './small-story';

const HALF_A_MINUTE = 30_000; // ms

describe('the map of relations', () => {
  const story = readBundledStory();

  it('of the bundled story has nothing that lies on anything, and nothing outside', {
    timeout: HALF_A_MINUTE,
  }, () => {
    const { width, height, names, ties } = layMap(story);
    const placeOf = (wanted: string) => names.findIndex(({ id }) => id === wanted);
    const drawn = ties.map(({ from, to, ...tie }) => ({ ...tie, from: placeOf(from), to: placeOf(to) }));
    expect(isClear({ width, height, names, ties: drawn })).toBe(true);
    const people = story.entities.filter(({ kind, relations }) => kind === 'person' && relations.length > 0);
    expect(people.map(({ id }) => placeOf(id))).not.toContain(-1);
    expect(placeOf('beijing')).toBe(-1);
  });

  it('is the same every time', () => {
    const small = { ...SMALL_STORY, format: 1 } as const;
    expect(layMap(small)).toEqual(layMap(small));
    expect(layMap(small).names.map(({ id }) => id)).toEqual(['acme', 'ann']);
  });
});

describe('a drawing', () => {
  const size = { width: 60, height: 20 };
  const tie = { from: 0, to: 1, width: 40, height: 16 };
  const at = (x: number, y: number) => ({ ...size, x, y });
  const draw = (names: Drawing['names'], ties = [tie]): Drawing => ({
    width: 700,
    height: 400,
    names,
    ties: ties.map((one) => drawTie(one, names)),
  });

  it.each([
    ['with room for everything', draw([at(40, 40), at(240, 40)]), true],
    ['with a label outside', draw([at(40, 40), at(40, 200)], [{ ...tie, width: 100 }]), false],
    ['with a name on a name', draw([at(40, 40), at(240, 40), at(250, 50)]), false],
    ['with a line through a name', draw([at(40, 40), at(340, 40), at(120, 40)]), false],
    ['with a name on a label', draw([at(40, 40), at(240, 40), at(140, 50)]), false],
    ['with a label between names too close for it', draw([at(40, 40), at(110, 40)]), false],
    [
      'with lines that cross',
      draw(
        [at(40, 40), at(640, 340), at(40, 340), at(640, 40)],
        [
          { ...tie, width: 0, height: 0 },
          { ...tie, from: 2, to: 3, width: 0, height: 0 },
        ],
      ),
      false,
    ],
  ])('%s is clear: %s', (_, drawing, clear) => {
    expect(isClear(drawing)).toBe(clear);
  });
});

describe('a text of the map', () => {
  it('breaks at spaces into lines of about one length', () => {
    expect(wrapText('Zhongguancun Unicorn Company Development Alliance', NAME_TYPE)).toEqual([
      'Zhongguancun Unicorn',
      'Company Development',
      'Alliance',
    ]);
    expect(wrapText('KPMG', NAME_TYPE)).toEqual(['KPMG']);
    expect(wrapText('李开复', NAME_TYPE)).toEqual(['李开复']);
  });

  it('takes as much room as its longest line, a Chinese sign a whole em', () => {
    expect(sizeOfLines(['李开复', '李'], NAME_TYPE)).toEqual({ width: 48, height: 40 });
  });
});
