#!/usr/bin/env node
// `npm start`: installs what is missing, builds the extension and shows it in a real browser.
//   npm start                Chromium
//   npm start -- firefox     Firefox
// On Node's built-ins alone until everything is installed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install } from '../browsers/install.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const BROWSERS = /** @type {const} */ (['chromium', 'firefox']);

const wanted = process.argv[2] ?? 'chromium';
const browser = BROWSERS.find((one) => one === wanted);
if (browser) start(browser);
else fail(`There is no browser “${wanted}” here: npm start -- ${BROWSERS.join(' | ')}.`);

/** @param {typeof BROWSERS[number]} browser */
function start(browser) {
  try {
    install([browser]);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  console.log('Building the extension.');
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  if (
    !node(['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target, '--mv3'], ['ignore', 'ignore', 'inherit'])
  )
    return fail('The extension could not be built: see above.');
  const demo = hasDisplay() ? 'window.ts' : 'headless.ts';
  if (!node(['--import', 'tsx', `test/demo/${demo}`, browser], 'inherit')) process.exitCode = 1;
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string[]} args @param {import('node:child_process').StdioOptions} stdio */
function node(args, stdio) {
  return spawnSync(process.execPath, args, { cwd: PROJECT, stdio }).status === 0;
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
