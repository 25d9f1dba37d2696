import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** What somebody reads: the words of some markup, one space between them. */
export function wordsOf(view: VNode): string {
  return renderToString(view)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+([,.;:’])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Where each of these stands in a text, in the order given; a word that is missing fails. */
export function placesOf(text: string, parts: readonly string[]): readonly number[] {
  return parts.map((part) => {
    const place = text.indexOf(part);
    if (place < 0) throw new Error(`expected "${part}" in: ${text}`);
    return place;
  });
}

/** Whether numbers only grow. */
export const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
