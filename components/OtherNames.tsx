import { Fragment } from 'preact';
import { inLanguage } from './language';
import type { CardEntity } from './story-lookup';

/** A name in its other scripts, each in its own language, and its pinyin: 李开复 · 李開復 · Lǐ Kāifù. */
export function OtherNames({ entity, pinyin = true }: { entity: CardEntity; pinyin?: boolean }) {
  const names = [...entity.otherNames];
  if (pinyin && entity.pinyin && !names.some(({ text }) => text === entity.pinyin))
    names.push({ text: entity.pinyin, lang: 'zh-Latn' });
  if (names.length === 0) return null;
  return (
    <span class="other-names">
      {names.map(({ text, lang }, i) => (
        <Fragment key={text}>
          {i > 0 && ' · '}
          <bdi {...inLanguage(lang)}>{text}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
