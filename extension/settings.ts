import { isMarkedByDefault, KINDS } from '../data/kinds';
import type { EntityKind } from '../data/types';
import { type Pauses, partsOf, readPauses, textsOf } from './pauses';

/** What the reader has set. Written by extension pages only; a page's own interface never changes it. */
export type Settings = Pauses & {
  /** Ids of entities that are not marked. */
  readonly mutedEntities: readonly string[];
  /** Kinds of entities that are marked. */
  readonly markedKinds: readonly EntityKind[];
  readonly markStyle: MarkStyle;
  readonly timing: Timing;
  /** Language of the interface; `auto` is the browser's. */
  readonly language: 'auto' | InterfaceLanguage;
};

/** dotted: an underline · tint: a ground · first: an underline, in each section at first sight · alt: none until Alt is held. */
export type MarkStyle = (typeof MARK_STYLES)[number];
export const MARK_STYLES = ['dotted', 'tint', 'first', 'alt'] as const;

/** True for a style by which some marks are not painted at times. */
export const isSelective = (style: MarkStyle): style is 'first' | 'alt' =>
  style === 'first' || style === 'alt';

/** How soon a card opens; alt: only while Alt is held. */
export type Timing = (typeof TIMINGS)[number];
export const TIMINGS = ['normal', 'quick', 'relaxed', 'alt'] as const;

/** The languages that `locales/` holds. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];
export const INTERFACE_LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;

/** Reads foreign data as settings; what is missing or damaged has its default. */
export function readSettings(data: unknown): Settings {
  const stored = partsOf<Settings>(data);
  return {
    ...readPauses(data),
    mutedEntities: textsOf(stored.mutedEntities),
    markedKinds: Array.isArray(stored.markedKinds)
      ? KINDS.filter((kind) => textsOf(stored.markedKinds).includes(kind))
      : KINDS.filter((kind) => isMarkedByDefault({ kind })),
    markStyle: oneOf(MARK_STYLES, stored.markStyle),
    timing: oneOf(TIMINGS, stored.timing),
    language: oneOf(['auto', ...INTERFACE_LANGUAGES], stored.language),
  };
}

/** The option that a value is, or else the first. */
const oneOf = <T extends string>(options: readonly [T, ...T[]], value: unknown): T =>
  options.find((option) => option === value) ?? options[0];
