import type { Marks } from './marks';
import { offer, offered } from './world-port';

/** Where a document's marker leaves its marks for scripts that are injected later. */
const NAME = 'sidelightMarks';

export const offerMarks = (marks: Marks): void => offer(NAME, marks);
export const offeredMarks = (): Marks | null => offered(NAME);
