const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Passes the focus on with the arrow keys: from a search field to the headings' names below it, and back at the top. */
export function walkNames(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = STEPS[event.key];
  if (!step || event.isComposing) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, h4 > .name')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const next = at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
