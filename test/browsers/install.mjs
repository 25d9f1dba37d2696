#!/usr/bin/env node
// Makes a fresh machine ready for `npm start` and `npm test`: the npm packages, the browsers, fonts for Chinese text.
// On Node's built-ins alone, and called by the scripts themselves, so that neither `ignore-scripts` nor a missing
// node_modules matters. Silent when there is nothing to do.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, OLDEST } from './find.mjs';

/** @typedef {import('./find.mjs').BrowserName} BrowserName */

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const TITLES = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox' };
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const FONTS = 'fonts-noto-cjk';
/** Another package manager may be at work on a new machine (unattended upgrades). */
const APT_LOCK_WAIT = 300; // s

/**
 * Installs what is missing, saying so.
 * @param {readonly BrowserName[]} browsers
 * @throws {Error} with one sentence that says what to do by hand.
 */
export function install(browsers) {
  installPackages();
  installBrowsers(browsers);
}

function installPackages() {
  if (!arePackagesCurrent()) {
    say('Installing the npm packages (npm ci --ignore-scripts).');
    try {
      npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
    } catch {
      throw new Error(
        'The npm packages could not be installed; `npm ci --ignore-scripts` needs the npm registry, see above.',
      );
    }
  } else if (existsSync(path.join(PROJECT, '.wxt/tsconfig.json'))) return;
  // Types and the tsconfig.json that ours extends.
  run(process.execPath, [path.join(PROJECT, 'node_modules/wxt/bin/wxt.mjs'), 'prepare']);
}

/** Whether every package of package-lock.json that this platform needs is there in the version it names. */
function arePackagesCurrent() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(PROJECT, file), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** @param {readonly BrowserName[]} browsers */
function installBrowsers(browsers) {
  const missing = browsers.filter((name) => !findBrowser(name));
  const wantsFonts = browsers.length > 0 && canUseApt() && !hasChineseFont();
  if (missing.length === 0 && !wantsFonts) return;
  const packages = [...missing.map((name) => PACKAGES[name]), ...(wantsFonts ? [FONTS] : [])];
  if (canUseApt()) aptInstall(packages);
  const still = browsers.filter((name) => !findBrowser(name));
  if (still.length > 0) throw new Error(whatToInstall(still, packages));
}

/** @param {readonly string[]} packages */
function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} with apt-get.`);
  const options = ['-o', `DPkg::Lock::Timeout=${APT_LOCK_WAIT}`, '-o', 'Acquire::Retries=2', '-q', '-y'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Old package lists may still do when new ones can't be had; the installation itself decides.
  tryRun('apt-get', [...options, 'update'], env);
  if (!tryRun('apt-get', [...options, 'install', '--no-install-recommends', ...packages], env))
    say('apt-get could not install them.');
}

/** @param {readonly BrowserName[]} names @param {readonly string[]} packages */
function whatToInstall(names, packages) {
  const wanted = names.map((name) => `${TITLES[name]} ${OLDEST[name]} or newer`).join(' and ');
  const variables = names.map((name) => name.toUpperCase()).join(' or ');
  const how = isDebian() ? ` (as root: apt-get install ${packages.join(' ')})` : '';
  return `Please install ${wanted}${how}, or name the program in the environment variable ${variables}.`;
}

function canUseApt() {
  return isDebian() && process.getuid?.() === 0;
}

function isDebian() {
  return process.platform === 'linux' && existsSync('/usr/bin/apt-get');
}

function hasChineseFont() {
  try {
    return (
      execFileSync('fc-list', [':lang=zh'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() !== ''
    );
  } catch {
    return false;
  }
}

/** @param {...string} args */
function npm(...args) {
  // npm names its own script here when it runs ours: the same npm then, on every platform.
  const self = process.env.npm_execpath;
  if (self?.endsWith('.js')) run(process.execPath, [self, ...args]);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

/**
 * Runs a command in the project's folder. What it prints goes to standard error, ours is the only standard output.
 * @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} env
 */
function run(command, args, env = process.env) {
  execFileSync(command, args, {
    cwd: PROJECT,
    env,
    stdio: ['ignore', 2, 2],
    shell: command.endsWith('.cmd'),
  });
}

/** @type {(...args: Parameters<typeof run>) => boolean} */
function tryRun(...args) {
  try {
    run(...args);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} line */
function say(line) {
  console.log(line);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    // `install.mjs packages` leaves browsers alone: enough for a build.
    install(process.argv[2] === 'packages' ? [] : ['chromium', 'firefox']);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
