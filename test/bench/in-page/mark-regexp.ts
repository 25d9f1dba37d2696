import { expression } from 'bench:names';
import Mark from 'mark.js/dist/mark.js';

/** mark.js in its fast use: one regular expression. */
export function run(): number {
  new Mark(document.body).markRegExp(expression);
  return document.querySelectorAll('mark[data-markjs]').length;
}

export function undo(): void {
  new Mark(document.body).unmark();
}
