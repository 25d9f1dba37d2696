import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPrefixTable } from '../../marking/prefix-table-port';
import { createPrefixTable } from '../../matching/prefix-table';

/** Injected by the background into the frame that asks for it, where so many names are looked for that they are a table. */
export default defineUnlistedScript(() => offerPrefixTable(createPrefixTable));
