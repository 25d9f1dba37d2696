import type { SearchByTable } from '../matching/prefilter';
import { offer, offered } from './world-port';

/** Where the script that can search by a table leaves that, once it has been injected: few readers have so many names. */
const NAME = 'sidelightPrefixTable';

export const offerPrefixTable = (search: SearchByTable): void => offer(NAME, search);
export const offeredPrefixTable = (): SearchByTable | null => offered(NAME);
