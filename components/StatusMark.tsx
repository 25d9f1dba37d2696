import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { FactStatus } from '../data/types';

/** What a mark can say: a fact's status, or that it was reported after the article. */
export type Status = FactStatus | 'later';

type Props = { status: Status; children?: ComponentChildren };

/** Status as shape and word, with who says so beside it in regular weight. */
export function StatusMark(props: Props) {
  return (
    <span class="status">
      <StatusGlyph status={props.status} />
      <StatusWord {...props} />
    </span>
  );
}

/** The word without the shape, for a line whose shape stands in the margin. */
export function StatusWord({ status, children }: Props) {
  return (
    <span class="status-word">
      {i18n.t(`status.${status}`)}
      {children && <span class="by"> {children}</span>}
    </span>
  );
}

/** Disc: reported. Ring: claimed. Ring with a stroke: denied. Always beside its word. */
export function StatusGlyph({ status }: { status: Status }) {
  const isDisc = status === 'reported' || status === 'later';
  return (
    <svg class="glyph" viewBox="0 0 12 12" aria-hidden="true">
      {isDisc ? (
        <circle cx="6" cy="6" r="4" fill="currentColor" />
      ) : (
        <circle cx="6" cy="6" r="3.5" fill="none" stroke="currentColor" stroke-width="1.25" />
      )}
      {status === 'denied' && (
        <path
          d="M1.6 10.4 10.4 1.6"
          fill="none"
          stroke="currentColor"
          stroke-width="1.25"
          stroke-linecap="round"
        />
      )}
    </svg>
  );
}
