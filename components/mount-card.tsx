import { render } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardRequest, CardView, OpenCard } from '../marking/card-port';
import { Card } from './Card';
import { inLanguage, interfaceLanguage } from './language';
import { laySheet } from './lay-sheet';
import { type Library, storyOfKey } from './library';
import { readPageDate } from './page-date';
import { placeCard } from './place-card';
import { takeEscape } from './quiet-escape';
import { rememberFocus } from './return-focus';
import { entityOf, type StoryParts } from './story-lookup';
import styles from './styles/card.css?inline';
import { watchTabOut } from './tab-out';
import { useTrail } from './use-trail';

const XHTML = 'http://www.w3.org/1999/xhtml'; // pages may be SVG or XML

export type CardViewOptions = {
  /** Whether cards offer the full story. Not where the reader is looking at it. */
  readonly hasStoryLink?: boolean;
};

/**
 * Shows cards from the stories that there are when one is asked for: on foreign pages from a closed shadow root, on the
 * extension's own just the same.
 */
export function createCardView(library: () => Library, options: CardViewOptions = {}): CardView {
  let last: CardRequest | undefined;
  return {
    open(request) {
      // One card at a time, whether the pointer or the keyboard asks for it.
      last?.onClose();
      last = request;
      return openCard(library(), options, request, () => {
        if (last === request) last = undefined;
      });
    },
  };
}

function openCard(
  library: Library,
  options: CardViewOptions,
  request: CardRequest,
  onEnd: () => void,
): OpenCard {
  const host = document.createElementNS(XHTML, 'div') as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElementNS(XHTML, 'style');
  style.textContent = styles;
  const frame = document.createElementNS(XHTML, 'div') as HTMLElement;
  frame.className = 'surface card';
  frame.addEventListener('mousedown', leaveFocusAlone);
  root.append(style, frame);
  render(<CardTrail {...{ options, request, frame, ...storyOfKey(library, request.entity) }} />, frame);
  request.parent.append(host);
  raise(host);
  const stopPlacing = request.isSheet ? laySheet(root, frame) : placeCard(host, frame, request);
  const life = new AbortController();
  takeEscape(request.onClose, life.signal);
  if (request.onTabOut) watchTabOut(root, frame, request.onTabOut);
  let returnFocus = () => {};
  return {
    host,
    focus() {
      if (root.activeElement) return;
      returnFocus = rememberFocus(document);
      frame.focus({ preventScroll: true });
    },
    close() {
      onEnd();
      life.abort();
      stopPlacing();
      // Not from a field that the reader has gone to meanwhile.
      const hasFocus = root.activeElement !== null;
      render(null, frame);
      host.remove();
      if (hasFocus) returnFocus();
    },
  };
}

type TrailProps = {
  story: StoryParts;
  entity: string;
  keyOf: (entity: string) => string;
  options: CardViewOptions;
  request: CardRequest;
  frame: HTMLElement;
};

/** The card of the mention, then those of the names that are pressed in it. */
function CardTrail({ story, entity, keyOf, options, request, frame }: TrailProps) {
  const trail = useTrail(entity);
  const [pageDate] = useState(() => readPageDate(document));
  const nameOf = (id: string) => entityOf(story, id)?.name ?? i18n.t('card.unknown');
  label(frame, nameOf(trail.entity));
  return (
    <Card
      story={story}
      entity={trail.entity}
      onEntity={trail.go}
      back={trail.previous === undefined ? undefined : { label: nameOf(trail.previous), go: trail.back }}
      onClose={request.onClose}
      onOpenStory={options.hasStoryLink === false ? undefined : (id) => request.onOpenStory(keyOf(id))}
      headRef={trail.headRef}
      why={trail.previous === undefined ? request.why : undefined}
      pageDate={pageDate}
    />
  );
}

/** A dialog that isn't modal: the page stays in use, and keeps its focus. */
function label(frame: HTMLElement, name: string): void {
  const { lang, dir } = inLanguage(interfaceLanguage());
  frame.lang = lang;
  frame.dir = dir;
  frame.tabIndex = -1;
  frame.setAttribute('role', 'dialog');
  frame.setAttribute('aria-label', name);
}

/** Above everything that the page shows; where there are no popovers, as high as numbers go (see card.css). */
function raise(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {}
}

/** Pressing a control with the pointer must not take the focus from the field that the reader is typing in. */
function leaveFocusAlone(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button, summary, .name'))
    event.preventDefault();
}
