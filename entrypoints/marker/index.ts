import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerMarker } from '../../marking/marker-port';
import { startMarker } from './start-marker';

/** Injected by the background into the frame that asks for it, when a line there may hold a name. */
export default defineUnlistedScript(() => offerMarker(startMarker));
