/** Where the reader wants no marks. All that the finder on every page has to know of the settings. */
export type Pauses = {
  /** No marks anywhere. */
  readonly isPaused: boolean;
  /** No marks anywhere until then, in ms since 1970; 0 for no such pause. */
  readonly pausedUntil: number;
  /** Hosts without marks, as in `location.host`. */
  readonly pausedHosts: readonly string[];
};

/** Where the settings lie in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** Reads foreign data as pauses; what is missing or damaged is no pause. */
export function readPauses(data: unknown): Pauses {
  const { isPaused, pausedUntil, pausedHosts } = partsOf<Pauses>(data);
  return {
    isPaused: isPaused === true,
    pausedUntil: typeof pausedUntil === 'number' && pausedUntil > 0 ? pausedUntil : 0,
    pausedHosts: textsOf(pausedHosts),
  };
}

/** True if there are to be no marks on one of these hosts (a page, and those it is a frame of) at a time, in ms since 1970. */
export function isPausedOn(
  hosts: readonly string[],
  { isPaused, pausedUntil, pausedHosts }: Pauses,
  now: number,
): boolean {
  return isPaused || now < pausedUntil || hosts.some((host) => pausedHosts.includes(host));
}

/** True if there are to be no marks somewhere, at a time in ms since 1970 or later. */
export const hasPauses = ({ isPaused, pausedUntil, pausedHosts }: Pauses, now: number): boolean =>
  isPaused || now < pausedUntil || pausedHosts.length > 0;

/** The parts of foreign data, none of them checked yet. */
export const partsOf = <T>(data: unknown): Partial<Record<keyof T, unknown>> =>
  typeof data === 'object' && data !== null ? data : {};

/** The texts of what should be a list of them. */
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
