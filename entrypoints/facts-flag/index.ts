import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { raiseFactsFlag } from '../../extension/facts-flag';

/** Runs in every page before the finder, while the background has it registered: flag-facts.ts. */
export default defineUnlistedScript(raiseFactsFlag);
