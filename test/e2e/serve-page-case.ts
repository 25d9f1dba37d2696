import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import type { PageServer } from '../browsers/serve';
import type { PageCase } from './page-cases';

/** Serves a golden page's files, its script bundled with the libraries that it imports, and returns its address. */
export async function servePageCase(
  server: PageServer,
  { name, folder, expected }: PageCase,
): Promise<string> {
  const elsewhere = server.origin.replace('127.0.0.1', 'localhost');
  const files = readdirSync(folder);
  for (const file of files.filter((one) => one.endsWith('.html'))) {
    const html = readFileSync(path.join(folder, file), 'utf8');
    const served = html.replaceAll('{{elsewhere}}', `${elsewhere}/${name}/`);
    server.put(`/${name}/${file}`, served, file === 'index.html' ? expected.headers : {});
  }
  const app = files.find((file) => /^app\.jsx?$/.test(file));
  if (app) server.put(`/${name}/app.js`, await bundle(path.join(folder, app)));
  return `${server.origin}/${name}/index.html`;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    conditions: ['browser'],
    define: {
      // Development builds: they warn of what production builds put up with.
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    jsx: 'automatic',
    // The project's own tsconfig.json is for Preact.
    tsconfigRaw: '{ "compilerOptions": { "jsx": "react-jsx", "jsxImportSource": "react" } }',
    plugins: [svelte],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

const svelte: Plugin = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, ({ path: filename }) => ({
      contents: compile(readFileSync(filename, 'utf8'), { filename, dev: true }).js.code,
    }));
  },
};
