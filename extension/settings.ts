/** What the reader has set. Written by extension pages only; a page's own interface never changes it. */
export type Settings = {
  /** No marks anywhere. */
  readonly isPaused: boolean;
  /** Hosts without marks, as in `location.host`. */
  readonly pausedHosts: readonly string[];
};

/** Where the settings lie in `storage.local`. */
export const SETTINGS_KEY = 'settings';

const DEFAULTS: Settings = { isPaused: false, pausedHosts: [] };

/** Reads foreign data as settings; what is missing or damaged has its default. */
export function readSettings(data: unknown): Settings {
  if (typeof data !== 'object' || data === null) return DEFAULTS;
  const { isPaused, pausedHosts } = data as Partial<Record<keyof Settings, unknown>>;
  return {
    isPaused: isPaused === true,
    pausedHosts: Array.isArray(pausedHosts) ? pausedHosts.filter((host) => typeof host === 'string') : [],
  };
}

export function isPausedOn(host: string, { isPaused, pausedHosts }: Settings): boolean {
  return isPaused || pausedHosts.includes(host);
}
