import { announcementOf } from '../extension/announcement';
import { nextMention } from '../extension/next-mention';
import { onOwnCommand } from '../extension/own-commands';
import { speak } from '../extension/speak';
import type { MentionSteps } from '../marking/mention-steps';

/** Lets the keyboard's commands work on this page: the background can't run anything in extension pages. */
export function followCommands(steps: MentionSteps, signal: AbortSignal): void {
  void onOwnCommand(signal, (command) => run(steps, command));
}

function run(steps: MentionSteps, command: string): void {
  const { hasCard, current } = steps.look();
  if (command !== 'open') go(steps, command === 'next' ? 1 : -1);
  else {
    if (!hasCard && current === null) go(steps, 1);
    steps.toggle();
  }
}

function go(steps: MentionSteps, step: 1 | -1): void {
  const goal = nextMention([{ ...steps.look(), frameId: 0 }], step);
  speak(...announcementOf(goal, goal && steps.goTo(goal.index)));
}
