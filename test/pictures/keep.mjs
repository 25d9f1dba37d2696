// Keeps what the demonstration has pictured, for the README and for eyes that compare.
import { cpSync, readdirSync } from 'node:fs';

const FROM = new URL('../../.output/demo/', import.meta.url);

for (const picture of readdirSync(FROM)) cpSync(new URL(picture, FROM), new URL(picture, import.meta.url));
