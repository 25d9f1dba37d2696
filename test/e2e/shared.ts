import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder beside the project with texts to measure with, which are not the project's to give away; often absent. */
const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));
const ARTICLE = path.join(SHARED, 'article.md');
const PAGES = path.join(SHARED, 'pages');

/** The article that the story is told from, as a page; null where it is absent. */
export const articlePage: string | null = existsSync(ARTICLE) ? toPage(readFileSync(ARTICLE, 'utf8')) : null;

/** Names of saved web pages; none where they are absent. */
export const savedPages: readonly string[] = existsSync(PAGES)
  ? readdirSync(PAGES).filter((file) => file.endsWith('.html'))
  : [];

/** A saved page without its scripts and without what it would load. */
export function readSavedPage(file: string): string {
  return readFileSync(path.join(PAGES, file), 'utf8')
    .replace(/<script\b[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<noscript\b[^>]*>[\s\S]*?<\/noscript\s*>/gi, '')
    .replace(/<iframe\b[\s\S]*?(<\/iframe>|$)/gi, '')
    .replace(/<meta[^>]+http-equiv=["']?(refresh|content-security-policy)[^>]*>/gi, '')
    .replace(/<link\b[^>]*>/gi, '')
    .replace(/<(img|source|video|audio|embed|object)\b[^>]*>/gi, '');
}

/** Its numbered paragraphs, one element each. */
function toPage(article: string): string {
  const toHtml = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const paragraphs = [...article.matchAll(/^\[\d+\] (.+)$/gm)].map(
    ([, text = '']) => `<p>${toHtml(text)}</p>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><article>${paragraphs.join('\n')}</article></html>`;
}
