import type { Story } from '../data/types';
import type { OnEntity } from './EntityName';
import { Icon } from './Icon';
import { inLanguage } from './language';
import { Pair } from './Pair';
import { StatusMark } from './StatusMark';
import { type MatterView, statusesOfMatter } from './story-lookup';

type Props = { story: Pick<Story, 'lang' | 'sources'>; view: MatterView; onEntity: OnEntity };

/**
 * A question in dispute, folded: its statuses stay in sight, so that nobody sees a claim without knowing that it is
 * denied. Unfolded, the card grows to hold both sides.
 */
export function Matter({ story, view, onEntity }: Props) {
  return (
    <details class="fold matter" onToggle={(event) => showAllOf(event.currentTarget)}>
      <summary>
        <span>
          <h3 class="heading" {...inLanguage(story.lang)}>
            {view.matter.title}
          </h3>
          <span class="statuses">
            {statusesOfMatter(view).map((status) => (
              <StatusMark key={status} status={status} />
            ))}
          </span>
        </span>
        <Icon name="unfold" />
      </summary>
      <Pair story={story} view={view} onEntity={onEntity} />
    </details>
  );
}

/** Brings what has just been unfolded up to the head of the card. `scrollIntoView` might move the page as well. */
function showAllOf(matter: HTMLDetailsElement): void {
  const scroller = matter.closest('.scroll');
  if (!matter.open || !scroller) return;
  const box = matter.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (box.bottom > view.bottom) scroller.scrollTop += box.top - view.top;
}
