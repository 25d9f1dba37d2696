import { describe, expect, it } from 'vitest';
import { shortestPath } from '../../../components/shortest-path';
import type { StoryParts } from '../../../components/story-lookup';
import bundled from '../../../data/story.json';
import type { Story } from '../../../data/types';
import { SMALL_STORY } from './small-story';

/** The small story with these relations and no others: `ann founded acme`. */
function withTies(...ties: readonly string[]): StoryParts {
  const relationsOf = (id: string) =>
    ties
      .map((tie) => tie.split(' '))
      .filter(([from]) => from === id)
      .map(([, label = '', to = '']) => ({ label, to, fact: 'acme-founded' }));
  return {
    ...SMALL_STORY,
    entities: SMALL_STORY.entities.map((one) => ({ ...one, relations: relationsOf(one.id) })),
  };
}

const told = (story: StoryParts, one: string, other: string) => {
  const path = shortestPath(story, one, other);
  return path && [path.from, ...path.steps.flatMap(({ label, to }) => [label, to.id])].join(' ');
};

describe('the shortest path', () => {
  it('is one step where the two are tied', () => {
    expect(told(withTies('ann founded acme'), 'ann', 'acme')).toBe('ann founded acme');
  });

  it('leads through others where they are not', () => {
    const story = withTies('ann founded acme', 'acme sold-to bolt', 'bolt owns paper');
    expect(told(story, 'ann', 'paper')).toBe('ann founded acme sold-to bolt owns paper');
  });

  it('is the shorter one of two', () => {
    const story = withTies('ann founded acme', 'acme sold-to bolt', 'ann left bolt');
    expect(told(story, 'ann', 'bolt')).toBe('ann left bolt');
  });

  it('is told from the other end where relations run only that way', () => {
    expect(told(withTies('bolt owns paper'), 'paper', 'bolt')).toBe('bolt owns paper');
  });

  it('ends in circles', () => {
    expect(told(withTies('ann knows bolt', 'bolt knows ann'), 'ann', 'paper')).toBeNull();
  });

  it('is no step from an entity to itself, and none at all to one that is not there', () => {
    expect(told(withTies(), 'ann', 'ann')).toBe('ann');
    expect(told(withTies('ann knows nobody'), 'ann', 'nobody')).toBeNull();
  });

  it('ties Lee Kai-fu to ByteDance through 01.AI and who went there', () => {
    expect(
      shortestPath(bundled as unknown as Story, 'lee-kai-fu', 'bytedance')?.steps.map(({ to }) => to.id),
    ).toEqual(['01-ai', 'huang-wenhao', 'bytedance']);
  });
});
