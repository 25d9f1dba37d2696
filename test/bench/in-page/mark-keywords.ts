import { keywords } from 'bench:names';
import Mark from 'mark.js/dist/mark.js';

/** mark.js in its plain use: one keyword after the other. */
export function run(): number {
  new Mark(document.body).mark(keywords, {
    accuracy: 'exactly',
    separateWordSearch: false,
    caseSensitive: true,
    diacritics: false,
  });
  return document.querySelectorAll('mark[data-markjs]').length;
}

export function undo(): void {
  new Mark(document.body).unmark();
}
