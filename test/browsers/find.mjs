// Where browsers are, on Node's built-ins alone: the installer runs before there is any node_modules.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */
/** @typedef {{ readonly path: string, readonly major: number }} FoundBrowser */
/**
 * What the look-up asks of a machine; tests pass their own.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(file: string) => boolean} isProgram
 * @property {(file: string) => string} versionText What the program says when asked for its version; '' where it can't be run.
 */

/** Oldest browsers that run the extension, as in its manifests. */
export const OLDEST = Object.freeze({ chromium: 130, firefox: 153 });

/** Names that a browser goes by on PATH, the most likely first. */
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** Usual places that are not on PATH. `%NAME%` stands for an environment variable. */
const PLACES = {
  darwin: {
    chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    ),
    firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/firefox`,
    ),
  },
  win32: {
    chromium: ['%PROGRAMFILES%', '%PROGRAMFILES(X86)%', '%LOCALAPPDATA%'].flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Chromium\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
    firefox: ['%PROGRAMFILES%', '%PROGRAMFILES(X86)%', '%LOCALAPPDATA%'].flatMap((folder) => [
      `${folder}\\Mozilla Firefox\\firefox.exe`,
      `${folder}\\Firefox Developer Edition\\firefox.exe`,
    ]),
  },
  linux: {
    chromium: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium'],
    firefox: ['/snap/bin/firefox', '/opt/firefox/firefox', '/usr/lib/firefox/firefox'],
  },
};

/**
 * The first browser of this kind that is new enough, or undefined.
 * `CHROMIUM` and `FIREFOX` in the environment come before everything else.
 * @param {BrowserName} name
 * @param {Machine} machine
 * @returns {FoundBrowser | undefined}
 */
export function findBrowser(name, machine = thisMachine()) {
  for (const file of browserCandidates(name, machine)) {
    if (!machine.isProgram(file)) continue;
    const major = majorVersion(machine.versionText(file));
    if (major !== undefined && major >= OLDEST[name]) return { path: file, major };
  }
  return undefined;
}

/**
 * Absolute paths where this browser may be, in order of preference; most of them lead nowhere.
 * @param {BrowserName} name
 * @param {Pick<Machine, 'platform' | 'env'>} machine
 * @returns {string[]}
 */
export function browserCandidates(name, { platform, env }) {
  const paths = platform === 'win32' ? path.win32 : path.posix;
  const chosen = env[name.toUpperCase()];
  const folders = (env.PATH ?? env.Path ?? '').split(paths.delimiter).filter(Boolean);
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = COMMANDS[name].flatMap((command) =>
    folders.map((folder) => paths.join(folder, command + suffix)),
  );
  const places = platform in PLACES ? PLACES[/** @type {keyof typeof PLACES} */ (platform)][name] : [];
  return [...(chosen ? [chosen] : []), ...onPath, ...places.flatMap((place) => fillIn(place, env))];
}

/**
 * The major version in what a browser says about itself ("Mozilla Firefox 153.7.0esr"), or undefined.
 * @param {string} text
 */
export function majorVersion(text) {
  const digits = /(\d+)\.\d+/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * A place with its environment variables filled in; none where one of them is not set.
 * @param {string} place
 * @param {Machine['env']} env
 */
function fillIn(place, env) {
  let complete = true;
  const filled = place.replace(/%([^%]+)%/g, (_, /** @type {string} */ variable) => {
    const value = Object.entries(env).find(([key]) => key.toUpperCase() === variable)?.[1];
    if (!value) complete = false;
    return value ?? '';
  });
  return complete ? [filled] : [];
}

/** @returns {Machine} */
function thisMachine() {
  return { platform: process.platform, env: process.env, isProgram, versionText };
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @param {string} file */
function versionText(file) {
  // Windows programs of this kind open a window instead of answering `--version`.
  const [command, args] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Item '${file}').VersionInfo.ProductVersion`]]
      : [file, ['--version']];
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
