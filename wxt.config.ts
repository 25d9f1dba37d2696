import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig, type Entrypoint } from 'wxt';
import { layMap } from './components/lay-map';
import { cardPartsOf } from './data/card-parts';
import { rulesOf, withoutRules } from './data/entity-rules';
import { isMarkedByDefault } from './data/kinds';
import { formatStoryIssues, parseStory } from './data/parse-story';
import type { Story } from './data/types';
import { flattenTexts } from './extension/flatten-texts';
import { compileNames } from './matching/compile-names';
import type { CompiledNames } from './matching/types';

const STORY_FILE = fileURLToPath(new URL('./data/story.json', import.meta.url));
const MATCHING = fileURLToPath(new URL('./matching', import.meta.url));
const CREATE_I18N = fileURLToPath(new URL('./extension/create-i18n.ts', import.meta.url));

/** Reads the bundled story; a story that breaks its schema ends the build with each place and what was expected there. */
function readStory(): Story {
  const parsed = parseStory(JSON.parse(readFileSync(STORY_FILE, 'utf8')));
  if (!parsed.ok)
    throw new Error(
      `The bundled story is not valid.\n${formatStoryIssues('data/story.json', parsed.issues)}`,
    );
  return parsed.story;
}

/**
 * Five virtual modules, so that nothing is validated, compiled or laid out where pages pay for it:
 * `virtual:story` holds the story's parts as plain exports (what is not imported is not bundled), `virtual:rules` what
 * must stand around its names, `virtual:cards` what cards show of it, `virtual:map` its map of relations,
 * `virtual:names` its compiled names.
 */
function bundledStory(): Plugin {
  const modules: Record<string, (story: Story) => string> = {
    'virtual:story': (story) => exportAll({ ...story, entities: withoutRules(story.entities) }),
    'virtual:rules': (story) => exportAll({ rules: rulesOf(story.entities) }),
    'virtual:cards': (story) => exportAll({ cards: cardPartsOf(story) }),
    'virtual:map': (story) => exportAll({ map: layMap(story) }),
    'virtual:names': (story) => exportNames(compileNames(story.entities.filter(isMarkedByDefault))),
  };
  return {
    name: 'sidelight:bundled-story',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load(id) {
      const write = modules[id.slice(1)];
      if (!id.startsWith('\0') || !write) return;
      this.addWatchFile(STORY_FILE);
      return write(readStory());
    },
  };
}

/** What pages need at once, all else as text that is parsed when a page may hold a name: most don't. */
function exportNames({ prefilters, ...rest }: CompiledNames): string {
  const text = JSON.stringify(JSON.stringify(rest));
  return `export const prefilters = ${JSON.stringify(prefilters)};\nexport const readNames = () => JSON.parse(${text});`;
}

/**
 * Takes the one HTML sink out of Preact, `dangerouslySetInnerHTML`: text of facts is only ever text, and so no build of
 * ours can turn it into anything else.
 */
function withoutHtmlSink(): Plugin {
  const SINK = /(\w+)\.innerHTML=(\w+)\.__html/;
  return {
    name: 'sidelight:without-html-sink',
    transform(code, id) {
      if (!id.includes('/preact/dist/preact.')) return;
      if (!SINK.test(code))
        throw new Error(`Expected ${id} to set innerHTML; look for where Preact does so now.`);
      return { code: code.replace(SINK, '$1.textContent=""'), map: null };
    },
  };
}

/**
 * Starts the content script, and no more. What WXT puts around it announces every start through a DOM event named after
 * the extension, which any page could listen for; the finder has its own way to let just one instance live
 * (`offerFinder`).
 */
function plainContentScript(): Plugin {
  const AROUND = 'virtual:wxt-content-script-isolated-world-entrypoint?';
  return {
    name: 'sidelight:plain-content-script',
    enforce: 'pre',
    transform(code, id) {
      const [, file] = id.split(AROUND);
      if (file === undefined) return;
      if (!code.includes('new ContentScriptContext('))
        throw new Error(`Expected WXT to make a context for ${file}; look for what it puts around it now.`);
      return {
        code: `import script from ${JSON.stringify(file)};\nexport default script.main();`,
        map: null,
      };
    },
  };
}

/** A virtual module with the texts of all languages, for the reader who has chosen one: parsed when it is asked for. */
function interfaceTexts(): Plugin {
  const LOCALES = { en: 'en', 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW' };
  const read = (locale: string) =>
    JSON.parse(readFileSync(new URL(`./locales/${locale}.json`, import.meta.url), 'utf8'));
  return {
    name: 'sidelight:interface-texts',
    resolveId: (id) => (id === 'virtual:texts' ? `\0${id}` : undefined),
    load(id) {
      if (id !== '\0virtual:texts') return;
      const entries = Object.entries(LOCALES).map(([tag, locale]) => [tag, flattenTexts(read(locale))]);
      const text = JSON.stringify(JSON.stringify(Object.fromEntries(entries)));
      return `export const readLanguages = () => JSON.parse(${text});`;
    },
  };
}

/** Changes with the code that compiles names, and reads them: what is stored must not outlive either. */
function hashOfMatching(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MATCHING).sort()) hash.update(readFileSync(`${MATCHING}/${file}`));
  return hash.digest('hex').slice(0, 8);
}

/** A module that exports each value under its own name. */
function exportAll(values: object): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}

/**
 * Neither browser uses these keys; Chromium and Firefox keep Alt with F, E, D, the digits, arrows and Home, and menus
 * have letters. On a Mac, Alt with a comma or a full stop writes ≤ and ≥, so Control stands in for it there.
 */
const COMMANDS = {
  next: command('Alt+Period', 'MacCtrl+Period', 'next'),
  previous: command('Alt+Comma', 'MacCtrl+Comma', 'previous'),
  open: command('Alt+K', 'MacCtrl+Shift+K', 'open'),
};

function command(key: string, mac: string, name: string) {
  return { suggested_key: { default: key, mac }, description: `__MSG_command_${name}__` };
}

/** True for what runs in pages: there every byte counts, and Terser makes the fewest, if slowly. */
const isForPages = ({ type }: Entrypoint) => type === 'content-script' || type === 'unlisted-script';

/**
 * Has Chromium's engine compile a script as a whole rather than each of its functions when it is first called (V8's
 * explicit compile hints, from Chromium 136 on; a mere comment to all others). Nearly all of these two is called at
 * once: measured on a page of 1 kB, compiling and running took 8.1 ms of the thread rather than 8.4 without a name, and
 * 15.3 rather than 16.9 with one; where the process has seen them before, far less.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';
const AT_ONCE = ['content', 'marker'];

const minifyForPages = (entrypoints: readonly Entrypoint[]) => ({
  minify: 'terser',
  terserOptions: {
    // Only simple functions are put in the place of their calls: larger ones repeat less where they stand, gzipped.
    compress: { passes: 3, inline: 1 },
    ...(entrypoints.every(({ name }) => AT_ONCE.includes(name)) && {
      format: { preamble: COMPILE_AT_ONCE },
    }),
  },
});

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'public/icon.svg', developmentIndicator: false },
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus'],
    omnibox: { keyword: 'sl' },
    host_permissions: ['<all_urls>'],
    commands: COMMANDS,
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, { build }) {
      if (build && entrypoints.every(isForPages)) Object.assign(build, minifyForPages(entrypoints));
    },
  },
  vite: () => ({
    plugins: [preact(), bundledStory(), interfaceTexts(), withoutHtmlSink(), plainContentScript()],
    define: { 'import.meta.env.NAMES_FORM': JSON.stringify(hashOfMatching()) },
    resolve: { alias: { '@wxt-dev/i18n': CREATE_I18N } },
    // Vite's default minifier breaks light-dark().
    build: { cssMinify: 'esbuild' },
  }),
});
