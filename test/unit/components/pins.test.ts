import { describe, expect, it } from 'vitest';
import { createPins, type Pin } from '../../../components/pins';
import { SMALL_STORY, withParts } from './small-story';

function start() {
  const pins = createPins();
  const log: string[] = [];
  const pin = (name: string, story = SMALL_STORY): Pin => {
    const one: Pin = {
      story,
      entity: () => name,
      draw: () => log.push(`draw ${name}`),
      close() {
        log.push(`close ${name}`);
        pins.drop(one);
      },
    };
    pins.add(one);
    return one;
  };
  return { pins, log, pin };
}

describe('pinned cards', () => {
  it('are told of each other', () => {
    const { pins, pin } = start();
    const [ann, bolt] = [pin('ann'), pin('bolt')];
    expect(pins.beside(ann)).toEqual(['bolt']);
    expect(pins.beside(bolt)).toEqual(['ann']);
  });

  it('are not told of cards from another story, where the same id is somebody else', () => {
    const { pins, pin } = start();
    const ann = pin('ann');
    pin('ann', withParts({ title: 'Another story' }));
    expect(pins.beside(ann)).toEqual([]);
  });

  it('are drawn anew when one comes, goes, or shows another entity', () => {
    const { pins, log, pin } = start();
    const ann = pin('ann');
    pin('bolt');
    expect(log).toEqual(['draw ann', 'draw ann', 'draw bolt']);
    ann.close();
    pins.tell();
    expect(log.slice(3)).toEqual(['close ann', 'draw bolt', 'draw bolt']);
  });

  it('are three at most', () => {
    const { log, pin } = start();
    for (const name of ['ann', 'bolt', 'acme', 'paper']) pin(name);
    expect(log.filter((line) => line.startsWith('close'))).toEqual(['close ann']);
  });
});
