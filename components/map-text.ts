import type { Size } from './map-geometry';

/** Type of the map's texts: size and height of a line in px, and how many characters a line holds before it breaks. */
export type MapType = { readonly size: number; readonly line: number; readonly fits: number };

export const NAME_TYPE: MapType = { size: 16, line: 20, fits: 20 };
export const TIE_TYPE: MapType = { size: 12, line: 16, fits: 22 };

/** Breaks a text at spaces into lines of about one length. */
export function wrapText(text: string, { fits }: MapType): readonly string[] {
  const wanted = Math.ceil(text.length / fits);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = `${last} ${word}`;
    const isRoom = joined.length <= Math.min(fits, Math.ceil(text.length / wanted) + 4);
    if (last !== undefined && isRoom) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** The room that lines need in any of the typefaces, in px. No fonts are there at build time, so it is taken wide. */
export function sizeOfLines(lines: readonly string[], { size, line }: MapType): Size {
  const width = Math.max(...lines.map((text) => [...text].reduce((sum, letter) => sum + emOf(letter), 0)));
  return { width: Math.ceil(width * size), height: lines.length * line };
}

/** The width of a letter, in em: about the widest of the faces in tokens.css. */
function emOf(letter: string): number {
  if (/[\u2e80-\uffef]/.test(letter)) return 1;
  if (/[iljtfrI.,:;'’‘ -]/.test(letter)) return 0.38;
  return /[A-Zmw&]/.test(letter) ? 0.78 : 0.56;
}
