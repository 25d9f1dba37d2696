import type { Alias } from '../../../data/types';
import type { NamedEntity } from '../../../matching/compile-names';

/**
 * An entity with aliases in shorthand: `"Pan Xin?"` is not safe alone, `"零一万物:Hans"` names its script (Latin by
 * default; `Pinyin` is Latin with tone marks).
 */
export function entity(id: string, aliases: readonly string[], more: Partial<NamedEntity> = {}): NamedEntity {
  return { id, kind: 'company', aliases: aliases.map(readAlias), rules: [], shortNames: [], ...more };
}

function readAlias(shorthand: string): Alias {
  const [, text = '', doubt, script = 'Latn'] = /^(.*?)(\?)?(?::(\w+))?$/.exec(shorthand) ?? [];
  if (script === 'Pinyin') return { text, alone: !doubt, script: 'Latn', lang: 'zh-Latn' };
  return {
    text,
    alone: !doubt,
    script: script as Alias['script'],
    lang: script === 'Latn' ? 'en' : 'zh-Hans',
  };
}
