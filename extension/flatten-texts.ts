type Texts = { readonly [key: string]: string | Texts };

/** The texts of a locale file by their whole keys: "card.close". The forms of a text that counts are put into one. */
export function flattenTexts(texts: Texts, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]): [string, string][] => {
      if (typeof value === 'string') return [[prefix + key, value]];
      const forms = [value['1'], value.n].filter((form) => typeof form === 'string');
      if (forms.length > 0) return [[prefix + key, forms.join(' | ')]];
      return Object.entries(flattenTexts(value, `${prefix}${key}.`));
    }),
  );
}
