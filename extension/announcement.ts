import { i18n } from '#i18n';
import type { Goal } from './next-mention';

/** What a screen reader is to say of a mention that has become the current one, or where there is none: text and language. */
export function announcementOf(goal: Goal | null, name: unknown): [text: string, lang: string] {
  const text =
    goal && typeof name === 'string'
      ? i18n.t('command.position', { name, n: String(goal.place), total: String(goal.total) })
      : i18n.t('command.none');
  return [text, i18n.t('language')];
}
