import type { LabelledMention, Passage, Span, Trap } from './passage';

/** Where a passage can't be read: its id and what was expected. */
export class PassageError extends Error {
  override readonly name = 'PassageError';
}

/**
 * Reads passages as they are written for review; the README beside this file shows the form.
 * @throws {PassageError} for a mark that isn't closed, is empty or names no entity.
 */
export function parsePassages(source: string): Passage[] {
  const [, ...parts] = `\n${source}`.split(/\n(?=@ )/u);
  return parts.map((part) => {
    const newline = part.indexOf('\n');
    const [, id = '', lang = '', tags = ''] = part.slice(0, newline).split(' '); // what follows says why
    const body = part.slice(newline + 1).trimEnd();
    return { id, lang, tags: tags.split(','), ...parseMarks(readEscapes(body), id) };
  });
}

/** `\u00ad` in a passage stands for the character, which could not be seen otherwise. Other backslashes are text. */
const readEscapes = (text: string) =>
  text.replace(/\\u([\da-f]{4})/giu, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)));

type Labels = Pick<Passage, 'text' | 'mentions' | 'traps'>;
type Open = { readonly bracket: string; readonly start: number; readonly mentions: number };

const CLOSING: Readonly<Record<string, string>> = { '⟧': '⟦', '⟩': '⟨' };

function parseMarks(source: string, id: string): Labels {
  let text = '';
  const mentions: LabelledMention[] = [];
  const traps: Trap[] = [];
  const open: Open[] = [];
  for (const piece of source.split(/([⟦⟧⟨⟩])/u)) {
    if (piece === '⟦' || piece === '⟨') {
      open.push({ bracket: piece, start: text.length, mentions: mentions.length });
    } else if (piece in CLOSING) {
      const opened = open.pop();
      if (!opened || opened.bracket !== CLOSING[piece])
        throw new PassageError(`${id}: expected ⟦…⟧ and ⟨…⟩ in pairs`);
      const mark = readMark(text.slice(opened.start), `${id}: ${piece}`);
      text = text.slice(0, opened.start) + mark.surface;
      const span = { start: opened.start, end: text.length, surface: mark.surface };
      if (piece === '⟩') addAlternative(mentions, opened.mentions, span, mark.entity, id);
      else if (mark.kind === 'trap') traps.push({ ...span, ...(mark.isExact && { exactAlias: true }) });
      else mentions.push({ ...span, entity: requireEntity(mark.entity, id), optional: mark.isOptional });
    } else text += piece;
  }
  if (open.length > 0) throw new PassageError(`${id}: expected ⟦…⟧ and ⟨…⟩ in pairs`);
  return { text, mentions, traps };
}

/** What stands between brackets: `?` or `!` or `!=`, the surface, `|` and the entity. */
function readMark(inner: string, at: string) {
  const [, sign = '', surface = '', entity = ''] = /^(\?|!=?)?([^|]*)(?:\|([\w-]+))?$/su.exec(inner) ?? [];
  if (surface === '') throw new PassageError(`${at} expected a surface and at most one entity in "${inner}"`);
  return {
    kind: sign.startsWith('!') ? 'trap' : 'mention',
    isExact: sign === '!=',
    isOptional: sign === '?',
    surface,
    entity,
  };
}

function addAlternative(
  mentions: LabelledMention[],
  from: number,
  span: Span,
  entity: string,
  id: string,
): void {
  const mention = mentions[from];
  if (!mention || mentions.length !== from + 1)
    throw new PassageError(`${id}: expected one mention in ⟨${span.surface}⟩`);
  const alternative = { ...span, entity: entity || mention.entity };
  mentions[from] = { ...mention, alternatives: [...(mention.alternatives ?? []), alternative] };
}

function requireEntity(entity: string, id: string): string {
  if (entity === '') throw new PassageError(`${id}: expected "|" and an entity in every mention`);
  return entity;
}
