import { expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gigantic</title>${body}</html>`;

/** A name every hundred words; half of them are cut by markup. */
const inline = (count: number) =>
  Array.from({ length: count }, (_, k) => (k % 200 ? `<i>w${k} </i>` : '<b>01.</b><i>AI</i> <i>KPMG</i> '));
/** Lines in blocks of their own, every hundredth with a name. */
const lines = (count: number) =>
  Array.from({ length: count }, (_, k) => `<p>Line ${k} <b>${k % 100 ? 'nobody' : 'KPMG'}</b></p>`);
/** One text node, with a name at each of many distances from where a part of it ends. */
const words = (count: number) =>
  Array.from({ length: count }, (_, k) => (k % 500 === 0 ? 'Lee Kai-fu' : 'word'.slice(0, (k % 4) + 1))).join(
    ' ',
  );

/** How often each text is marked on a page, its longest way to be written in white space made one space. */
function countMarks(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const highlight of CSS.highlights.values())
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        counts[range.toString()] = (counts[range.toString()] ?? 0) + 1;
      }
    return counts;
  });
}

const waitForCounts = (page: Page, counts: Record<string, number>) =>
  until(
    `marks ${JSON.stringify(counts)}`,
    () => countMarks(page),
    (is) => JSON.stringify(Object.entries(is).sort()) === JSON.stringify(Object.entries(counts).sort()),
  );

inBrowsers((stage) => {
  it('finds every name on a page of lines without end, in one block of them, and in one text', async () => {
    const body = [...lines(10_000), '<div>', ...inline(20_000), '</div><div>', words(100_000), '</div>'];
    const opened = await stage.open({ html: page(body.join('')) });
    await waitForCounts(opened, { '01.AI': 100, KPMG: 200, 'Lee Kai-fu': 200 });
  });

  it('never marks what is no name while a large block changes as it is read, and all names once it rests', async () => {
    const opened = await stage.open({ html: page(`<div id="block">${inline(20_000).join('')}</div>`) });
    const wrong = await opened.evaluate(changeWhileRead, 1500);
    expect(wrong).toEqual([]);
    await waitForCounts(opened, { '01.AI': 50, KPMG: 150 });
  });

  it('finds every name where blocks come, go and move while they are read', async () => {
    const opened = await stage.open({ html: page(lines(20_000).join('')) });
    const left = await opened.evaluate(moveWhileRead, 1000);
    await waitForCounts(opened, { KPMG: left });
  });

  it('marks first what the reader sees', async () => {
    const toEnd = '<script>scrollTo(0, document.body.scrollHeight)</script>';
    const opened = await stage.open({ html: page(`${watcher}${lines(20_001).join('')}${toEnd}`) });
    await waitForCounts(opened, { KPMG: 201 });
    expect(await opened.evaluate(() => Reflect.get(window, 'firstSeen'))).toBe(true);
  });

  it('marks what remains after a storm of changes', async () => {
    const rows = Array.from({ length: 500 }, (_, k) => `<p>Row ${k} of KPMG</p>`).join('');
    const opened = await stage.open({ html: page(rows) });
    await waitForCounts(opened, { KPMG: 500 });
    await opened.evaluate(storm, 2000);
    await waitForCounts(opened, { KPMG: 250 });
  });
});

/** Notes whether one of the first marks to be painted is where the reader is. */
const watcher = `<script>requestAnimationFrame(function look() {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  if (ranges.length === 0) return requestAnimationFrame(look);
  window.firstSeen = ranges.some(({ startContainer }) => {
    const { top, bottom } = startContainer.parentElement.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
})</script>`;

/** Sent to the page. Answers how many names are left. */
async function moveWhileRead(time: number): Promise<number> {
  const { body } = document;
  const start = performance.now();
  for (let k = 0; performance.now() - start < time; k++) {
    const block = (nth = 0) => body.children[(k * 7919 + nth * 104729) % body.children.length] as HTMLElement;
    body.append(block());
    block(1).before(block(2));
    block(3).remove();
    block(4).insertAdjacentHTML('beforebegin', '<p>New: <b>KPMG</b></p>');
    await new Promise((then) => setTimeout(then));
  }
  return (body.textContent ?? '').split('KPMG').length - 1;
}

/** Sent to the page. Answers what was marked before a frame although it is no name. */
async function changeWhileRead(time: number): Promise<string[]> {
  const block = document.querySelector('#block') as HTMLElement;
  const wrong: string[] = [];
  const start = performance.now();
  for (let k = 0; performance.now() - start < time; k++) {
    const children = block.children;
    const child = children[(k * 7919) % children.length] as HTMLElement;
    if (/^w\d/.test(child.textContent ?? '')) {
      if (k % 3 === 0) child.textContent = 'w0 ';
      else if (k % 3 === 1) child.before('w1 ');
      else block.append(child);
    }
    // Between the two parts of a name, somewhere down the block.
    for (const half of [...block.querySelectorAll('b')].slice(50 + (k % 50), 51 + (k % 50)))
      half.after(' w2 ');
    await new Promise((then) => requestAnimationFrame(then));
    for (const highlight of CSS.highlights.values())
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (!/^(01\.AI|KPMG)$/.test(range.toString())) wrong.push(range.toString());
      }
  }
  for (const half of [...block.querySelectorAll('b')].slice(50)) half.textContent = ' KPMG ';
  return wrong;
}

/** Sent to the page: ten thousand text changes a second, the last of which leave every other name. */
async function storm(time: number): Promise<void> {
  const texts = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
  const start = performance.now();
  for (let done = 0; performance.now() - start < time; ) {
    for (const due = (performance.now() - start) * 10; done < due; done++)
      (texts[done % texts.length] as Text).data = done % 3 ? `Row ${done} of KPMG` : `Row ${done}`;
    await new Promise((then) => setTimeout(then, 4));
  }
  for (const [k, text] of texts.entries()) text.data = k % 2 ? 'KPMG' : 'nobody';
}
