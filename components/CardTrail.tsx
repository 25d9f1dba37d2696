import { useErrorBoundary, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardRequest } from '../marking/card-port';
import { Card } from './Card';
import { inLanguage, interfaceLanguage } from './language';
import { readPageDate } from './page-date';
import { entityOf, type StoryParts } from './story-lookup';
import { useTrail } from './use-trail';

type Props = {
  story: StoryParts;
  entity: string;
  keyOf: (entity: string) => string;
  hasStoryLink: boolean;
  request: CardRequest;
  frame: HTMLElement;
  onClose: () => void;
  /** Called with the entity whose card is shown, whenever that is another. */
  onShow: (entity: string) => void;
  /** Pins the card; undefined where it can't be pinned. */
  onPin: (() => void) | undefined;
  /** The entities of the other pinned cards; undefined while this one is not pinned. */
  besides: readonly string[] | undefined;
};

/**
 * The card of the mention, then those of the names that are pressed in it. A story that was damaged after it had been
 * checked (a fact without a date) has no card, rather than half of one.
 */
export function CardTrail({ story, keyOf, hasStoryLink, request, frame, onShow, ...props }: Props) {
  const [damage] = useErrorBoundary(props.onClose);
  const trail = useTrail(props.entity);
  const [pageDate] = useState(() => readPageDate(document));
  const nameOf = (id: string) => entityOf(story, id)?.name ?? i18n.t('card.unknown');
  label(frame, nameOf(trail.entity));
  useLayoutEffect(() => onShow(trail.entity), [trail.entity]);
  if (damage) return null;
  return (
    <Card
      story={story}
      entity={trail.entity}
      onEntity={trail.go}
      back={trail.previous === undefined ? undefined : { label: nameOf(trail.previous), go: trail.back }}
      onClose={props.onClose}
      onPin={props.onPin}
      besides={props.besides}
      onOpenStory={hasStoryLink ? (id) => request.onOpenStory(keyOf(id)) : undefined}
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
