import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OnEntity } from '../../components/EntityName';

type OpenCard = {
  /** Whose card lies over the view, if any. */
  readonly entity: string | undefined;
  readonly open: OnEntity;
  /** Back to the view: the focus returns to the name that had been pressed. */
  readonly leave: () => void;
  /** Away to another view. */
  readonly drop: () => void;
};

/** Which card is open in the popup, and where the reader came from. */
export function useCard(): OpenCard {
  const [entity, setEntity] = useState<string>();
  const pressed = useRef<HTMLElement | SVGElement | undefined>(undefined);
  useLayoutEffect(() => {
    if (entity === undefined) pressed.current?.focus();
  }, [entity]);
  return {
    entity,
    open(next, name) {
      pressed.current = name;
      setEntity(next);
    },
    leave: () => setEntity(undefined),
    drop() {
      pressed.current = undefined;
      setEntity(undefined);
    },
  };
}
