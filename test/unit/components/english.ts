import texts from '../../../locales/en.json';

type Messages = { readonly [key: string]: string | Messages };
type Values = Readonly<Record<string, string | number>>;

const MESSAGES: Messages = texts;

/** The interface in English, read from its locale file: stands in for `#i18n`, which asks the browser. */
export const i18n = {
  t(key: string, ...args: readonly (number | readonly (string | number)[] | Values)[]): string {
    const count = args.find((arg) => typeof arg === 'number');
    const list = args.find((arg) => Array.isArray(arg)) ?? (count === undefined ? [] : [count]);
    const named = args.find((arg): arg is Values => typeof arg === 'object' && !Array.isArray(arg)) ?? {};
    return textOf(key, count)
      .replace(/\$(\d)/g, (_, nth) => String(list[nth - 1]))
      .replace(/\{(\w+)\}/g, (_, name) => String(named[name]));
  },
};

function textOf(key: string, count: number | undefined): string {
  const found = key.split('.').reduce<Messages | string | undefined>(descend, MESSAGES);
  const text = typeof found === 'object' ? found[count === 1 && '1' in found ? '1' : 'n'] : found;
  if (typeof text !== 'string') throw new Error(`expected a text for "${key}" in locales/en.json`);
  return text;
}

const descend = (messages: Messages | string | undefined, key: string) =>
  typeof messages === 'object' ? messages[key] : undefined;
