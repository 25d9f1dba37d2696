/** How long a pointer waits before something happens, in ms. */
export type HoverTiming = {
  /** At rest on a mention, before its card opens. */
  readonly dwell: number;
  /** The same for the next mention, while a card is open or has just closed. */
  readonly next: number;
  /** How long after a card has closed the next one still counts as such. */
  readonly recent: number;
  /** Away from mention and card, before the card closes. */
  readonly abandon: number;
  /** The pointer counts only while Alt is held. */
  readonly needsAlt?: true;
};

/** 500 ms is long enough that a pointer on its way somewhere opens nothing; 300 ms let it cross to the card. */
const NORMAL: HoverTiming = { dwell: 500, next: 120, recent: 400, abandon: 300 };

/**
 * What readers can choose from. Quick is still above the 200 ms that a pointer spends on a word in passing; relaxed is
 * for hands that need longer to come to rest and to reach the card; with Alt the wish is plain, and hardly a wait is
 * needed.
 */
export const HOVER_TIMINGS = {
  normal: NORMAL,
  quick: { ...NORMAL, dwell: 250, next: 80 },
  relaxed: { dwell: 1000, next: 400, recent: 400, abandon: 800 },
  alt: { ...NORMAL, dwell: 150, next: 80, needsAlt: true },
} as const satisfies Record<string, HoverTiming>;
