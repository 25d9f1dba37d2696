/** An entity and how often it is named where it can be seen. */
export type MentionCount = { readonly entity: string; readonly count: number };

/** Scrolls to the nth visible mention of an entity, counted from 0; false if there is none. */
export type GoToMention = (entity: string, nth: number) => boolean;

/** The world that the extension's scripts share on a page; the page's own scripts run in another and can't see it. */
export type GoToWorld = { sidelightGoTo?: GoToMention };

/** Leaves the way to a mention where injected functions find it. */
export function offerGoTo(goTo: GoToMention): void {
  (globalThis as GoToWorld).sidelightGoTo = goTo;
}
