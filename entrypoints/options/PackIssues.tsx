import { i18n } from '#i18n';
import type { StoryIssue } from '../../data/issue';

/** Why a file was not taken; without issues, because there was no room to keep it. */
export type Wrong = { readonly file: string; readonly issues: readonly StoryIssue[] | null };

/** More places than this are no help at once; the others show when these are mended. */
const MOST = 30;

/** The types of texts ask which gaps each key has; an issue brings what fills its own. */
const say = i18n.t as (key: string, values: StoryIssue['values']) => string;

/** Every place in a file that is wrong and what was expected there. */
export function PackIssues({ wrong }: { wrong: Wrong | null }) {
  return (
    <div class="issues" role="alert">
      {wrong && (
        <>
          <p>{i18n.t(wrong.issues ? 'packs.refused' : 'packs.full', { file: wrong.file })}</p>
          <ol>
            {wrong.issues?.slice(0, MOST).map(({ path, kind, values }, k) => (
              <li key={k}>
                {path && <code>{path}</code>} {say(`issue.${kind}`, values)}
              </li>
            ))}
          </ol>
          {wrong.issues && wrong.issues.length > MOST && (
            <p class="source">{i18n.t('packs.more', { count: wrong.issues.length - MOST })}</p>
          )}
        </>
      )}
    </div>
  );
}
