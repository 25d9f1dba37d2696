import { expect, it } from 'vitest';
import { waitForMarks } from '../browsers/marks';
import { inBrowsers } from './in-browsers';
import { markedTexts } from './read-page';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
<p id="a">01.AI</p><p id="b"><b>Lee</b> Kai-fu</p><p id="c"><i>KPMG</i></p><div contenteditable></div>`;

/** What a page does, and what is still marked when it paints next. The sources are sent to the page. */
const CASES: readonly (readonly [string, () => void, readonly string[]])[] = [
  [
    'text that is edited',
    () => {
      const text = document.querySelector('#a')?.firstChild;
      if (text) text.nodeValue = 'x01.AI';
    },
    ['Lee Kai-fu', 'KPMG'],
  ],
  [
    'text that is exchanged',
    () => document.querySelector('#a')?.firstChild?.replaceWith('Not', 'KPM', 'G'),
    ['Lee Kai-fu', 'KPMG'],
  ],
  [
    'a name that something comes into',
    () => document.querySelector('b')?.after(document.createElement('hr')),
    ['01.AI', 'KPMG'],
  ],
  [
    'a name whose half is wrapped into a block that was made elsewhere',
    () => {
      const [half] = document.querySelectorAll('b');
      const block = document.createElement('div');
      if (half) block.append(half);
      document.querySelector('#b')?.prepend(block);
    },
    ['01.AI', 'KPMG'],
  ],
  ['a name that is taken away', () => document.querySelector('#c')?.remove(), ['01.AI', 'Lee Kai-fu']],
  [
    'a name that is moved into an editor',
    () => document.querySelector('[contenteditable]')?.append(document.querySelector('i') as Node),
    ['01.AI', 'Lee Kai-fu'],
  ],
  [
    'a name that becomes an editor',
    () => (document.querySelector('#c') as HTMLElement).setAttribute('contenteditable', ''),
    ['01.AI', 'Lee Kai-fu'],
  ],
];

inBrowsers((stage) => {
  it.each(CASES)('has no mark on %s by the next paint', async (_, change, marks) => {
    const page = await stage.open({ html: PAGE });
    await waitForMarks(page, ['01.AI', 'Lee Kai-fu', 'KPMG']);
    // Read in the very frame of the change: too soon for anything to have been found anew.
    const read = await page.evaluate(
      (change: string, read: string) =>
        new Promise<string[]>((done) => {
          requestAnimationFrame(async () => {
            new Function(`(${change})()`)();
            await null; // observers have had their turn
            done(await new Function(`return (${read})()`)());
          });
        }),
      String(change),
      String(markedTexts),
    );
    expect(read).toEqual(marks);
  });
});
