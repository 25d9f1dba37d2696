import { type RelationView, relationsOf, type StoryParts } from './story-lookup';

/** How one entity is tied to another: whose relations come first, and each step with where it leads. */
export type Path = { readonly from: string; readonly to: string; readonly steps: readonly RelationView[] };

/**
 * The shortest way along the story's relations from one entity to the other, or back where only that is told; null
 * where they are not tied. Among ways of one length the story's order decides.
 */
export function shortestPath(story: StoryParts, one: string, other: string): Path | null {
  return follow(story, one, other) ?? follow(story, other, one);
}

/** Breadth first: a map hands out what is added while it is being walked through. */
function follow(story: StoryParts, from: string, to: string): Path | null {
  const ways = new Map<string, readonly RelationView[]>([[from, []]]);
  for (const [id, steps] of ways) {
    if (id === to) return { from, to, steps };
    for (const step of relationsOf(story, id))
      if (!ways.has(step.to.id)) ways.set(step.to.id, [...steps, step]);
  }
  return null;
}
