import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type MentionCount, offerGoTo } from '../../extension/mention-list-port';
import { offeredMarks } from '../../marking/marks-port';
import { listMentions, scrollToMention } from '../../marking/mention-list';

/** Injected by the popup into frames with marks, whenever it wants to know what they name: pages need nothing of it. */
export default defineUnlistedScript((): readonly MentionCount[] => {
  const marks = offeredMarks();
  if (!marks) return [];
  offerGoTo((entity, nth) => scrollToMention(document, marks, entity, nth));
  return listMentions(document, marks);
});
