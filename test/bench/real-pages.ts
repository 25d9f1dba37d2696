import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchPage } from './page-text';

/** Scripts, frames, and all that a page would load: what is left is its text, and no one else's work is measured. */
const REMOVED = [
  /<script\b[\s\S]*?<\/script\s*>/gi,
  /<noscript\b[^>]*>[\s\S]*?<\/noscript\s*>/gi,
  /<iframe\b[\s\S]*?(<\/iframe>|$)/gi,
  /<meta[^>]+http-equiv=["']?(refresh|content-security-policy)[^>]*>/gi,
  /<link\b[^>]*>/gi,
  /<(img|source|video|audio|embed|object)\b[^>]*>/gi,
];

/** The HTML files of a folder and the folders in it, stripped, in the order of their names. */
export function readPages(folder: string): BenchPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({ title: file, html: strip(readFileSync(path.join(folder, file), 'utf8')) }));
}

const strip = (html: string) => REMOVED.reduce((text, pattern) => text.replace(pattern, ''), html);
