import { i18n } from '#i18n';

/** The language of the interface as a tag for `lang`: that of the texts shown, not of the browser. */
export const interfaceLanguage = (): string => i18n.t('language');

/** The locale that dates and numbers of the interface are formatted for. */
export const interfaceLocale = (): string => i18n.t('locale');

const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/;

/** The attributes that every string of content carries. */
export function inLanguage(lang: string): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang, dir: RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr' };
}

/** Whether two tags name the same language, whatever script or region they add. */
export function isSameLanguage(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0];
}

/** Tells a page of the extension which language its texts are in. */
export function speakInterfaceLanguage(page: Document): void {
  Object.assign(page.documentElement, inLanguage(interfaceLanguage()));
}
