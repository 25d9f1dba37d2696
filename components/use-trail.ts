import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OnEntity } from './EntityName';

/** The way that a reader took from card to card. */
export type Trail = {
  readonly entity: string;
  readonly previous: string | undefined;
  readonly go: OnEntity;
  readonly back: () => void;
  /** For the heading of the card: it takes the focus that a pressed name would lose by being replaced. */
  readonly headRef: { current: HTMLHeadingElement | null };
};

/** Follows names from one card to the next, and back. */
export function useTrail(first: string): Trail {
  const [steps, setSteps] = useState<readonly string[]>([first]);
  const headRef = useRef<HTMLHeadingElement | null>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (hadFocus.current) headRef.current?.focus();
    hadFocus.current = false;
  }, [steps]);
  const walk = (next: readonly string[]) => {
    hadFocus.current = headRef.current !== null && holdsFocus(headRef.current.getRootNode());
    setSteps(next);
  };
  return {
    entity: steps.at(-1) ?? first,
    previous: steps.at(-2),
    headRef,
    go: (entity) => walk([...steps, entity]),
    back: () => walk(steps.slice(0, -1)),
  };
}

function holdsFocus(root: Node): boolean {
  const { activeElement } = root as Document | ShadowRoot;
  return activeElement !== null && activeElement !== document.body;
}
