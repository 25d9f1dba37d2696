import { expression } from 'bench:names';
import findAndReplaceDOMText from 'findandreplacedomtext';

let done: { revert(): void } | undefined;

/** findAndReplaceDOMText with one regular expression, block by block (`prose`). */
export function run(): number {
  done = findAndReplaceDOMText(document.body, { find: expression, wrap: 'mark', preset: 'prose' });
  return document.querySelectorAll('mark').length;
}

export function undo(): void {
  done?.revert();
}
