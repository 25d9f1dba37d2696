import { useRef, useState } from 'preact/hooks';
import type { Visit } from '../../components/ThisPage';
import { goToMention } from '../../extension/active-page';
import { rememberPlace, returnToPlace } from '../../extension/page-place';

type Visits = {
  /** The mention that the page was last scrolled to, until the way back has been taken. */
  readonly visit: Visit | undefined;
  readonly go: (to: Visit) => void;
  /** Back to where the reader was before the first visit. */
  readonly back: () => void;
};

/** Leads through the mentions on the page, each step after the one before. */
export function useVisits(): Visits {
  const [visit, setVisit] = useState<Visit>();
  const steps = useRef(Promise.resolve());
  const then = (step: () => Promise<unknown>) => {
    steps.current = steps.current.then(async () => void (await step()));
  };
  return {
    visit,
    go(to) {
      if (!visit) then(rememberPlace);
      setVisit(to);
      then(() => goToMention(to.entity, to.nth));
    },
    back() {
      setVisit(undefined);
      then(returnToPlace);
    },
  };
}
