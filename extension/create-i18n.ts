import { textOf } from './interface-texts';

type Named = Readonly<Record<string, string | number>>;
type Argument = number | readonly (string | number)[] | Named;

/**
 * Stands in for `createI18n` of @wxt-dev/i18n, whose types it is used with (`#i18n`). That one can only ask the browser,
 * which knows one language at a time: its own. A text with two forms, parted by " | ", has one for exactly one.
 */
export function createI18n(): { t: (key: string, ...args: readonly Argument[]) => string } {
  return {
    t(key, ...args) {
      const count = args.find((arg) => typeof arg === 'number');
      const list = args.find((arg) => Array.isArray(arg)) ?? (count === undefined ? [] : [count]);
      const named = args.find((arg): arg is Named => typeof arg === 'object' && !Array.isArray(arg)) ?? {};
      const forms = textOf(key, list.map(String)).split(' | ');
      const text = (count === 1 ? forms[0] : forms.at(-1)) ?? '';
      return text.replace(/\{(\w+)\}/g, (whole, name) => String(named[name] ?? whole));
    },
  };
}
