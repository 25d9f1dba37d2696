import { storage } from '@wxt-dev/storage';
import { keepAside } from './kept-aside';
import { SETTINGS_KEY } from './pauses';
import { readSettings, type Settings } from './settings';
import type { SettingsChange } from './settings-changes';
import { findDamage } from './settings-damage';

/** Counts the shapes that settings have had. A new one comes with the way to it from the one before. */
export const SETTINGS_VERSION = 1;
const MIGRATIONS: Readonly<Record<number, (older: unknown) => unknown>> = {};

const ITEM = `local:${SETTINGS_KEY}` as const;
const META = `local:${SETTINGS_KEY}$` as const; // where @wxt-dev/storage keeps an item's version

/**
 * The settings, for extension pages and the background. What can't be used as it stands is kept aside first: whatever
 * is damaged or comes from a newer version has its default then, and all else stays.
 */
export function loadSettings(): Promise<Settings> {
  return alone(async () => (await read()) ?? readSettings(undefined));
}

/**
 * Changes the settings and says what they were and have become. One change after the other, whichever page asks, and
 * each upon what the one before has left: nothing is lost when two write at once.
 */
export function changeSettings(
  change: SettingsChange,
): Promise<{ readonly before: Settings; readonly after: Settings }> {
  return alone(async () => {
    const before = (await read()) ?? readSettings(undefined);
    const after = change(before);
    await write(after);
    return { before, after };
  });
}

/** Calls back with the settings whenever they have changed, until aborted. */
export function onSettings(signal: AbortSignal, tell: (settings: Settings) => void): void {
  signal.addEventListener(
    'abort',
    storage.watch<unknown>(ITEM, (data) => tell(readSettings(data))),
  );
}

/** Reads under the lock; null where nothing is stored. */
async function read(): Promise<Settings | null> {
  const [data, meta] = await Promise.all([
    storage.getItem<unknown>(ITEM),
    storage.getMeta<{ v?: unknown }>(ITEM),
  ]);
  if (data === null) return null;
  const isNewer = typeof meta.v === 'number' && meta.v > SETTINGS_VERSION;
  const current = isNewer ? data : await migrated();
  const damage = findDamage(current);
  if (!isNewer && damage.length === 0) return readSettings(current);
  await keepAside({ what: SETTINGS_KEY, reason: isNewer ? 'newer' : 'damaged', parts: damage, data });
  const settings = readSettings(current);
  await write(settings);
  return settings;
}

/** Older settings in the shape of today. An item that knows of migrations logs an error where data are newer. */
async function migrated(): Promise<unknown> {
  const item = storage.defineItem<unknown>(ITEM, { version: SETTINGS_VERSION, migrations: MIGRATIONS });
  return item.getValue();
}

/** Both at once, or a version could be noted for data that it is not the version of. */
async function write(settings: Settings): Promise<void> {
  await storage.setItems([
    { key: ITEM, value: settings },
    { key: META, value: { v: SETTINGS_VERSION } },
  ]);
}

/** All documents of the extension share this lock, the background among them. */
const alone = <T>(act: () => Promise<T>): Promise<T> =>
  navigator.locks.request('settings', async () => await act());
