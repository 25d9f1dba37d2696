import type { SearchByTable } from '../matching/prefilter';

/** The world that the extension's scripts share on a page; the page's own scripts run in another and can't see it. */
const world = globalThis as { sidelightPrefixTable?: SearchByTable };

/** Called by the script that can search by a table, when it has been injected: few readers have so many names. */
export function offerPrefixTable(searchByTable: SearchByTable): void {
  world.sidelightPrefixTable = searchByTable;
}

/** The search by a table, if it is here already. */
export function offeredPrefixTable(): SearchByTable | null {
  return (Object.hasOwn(world, 'sidelightPrefixTable') && world.sidelightPrefixTable) || null; // not an element with that id
}
