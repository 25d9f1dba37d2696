/**
 * Has a screen reader say a text, once, and leaves nothing behind. The background runs it on pages, from its source
 * text: it can use nothing but its arguments and globals.
 */
export function speak(text: string, lang: string): void {
  const LEAD = 100; // ms; a region has to be there before what it says
  const STAY = 4000; // ms
  const world = globalThis as { sidelightSpeech?: Element };
  const create = (name: string) =>
    document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
  const host = create('div');
  const style = create('style');
  style.textContent =
    ':host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;inline-size:1px!important;block-size:1px!important;overflow:hidden!important;clip-path:inset(50%)!important;white-space:nowrap!important}';
  const region = create('div');
  region.setAttribute('role', 'status');
  region.lang = lang;
  host.attachShadow({ mode: 'closed' }).append(style, region);
  world.sidelightSpeech?.remove();
  world.sidelightSpeech = host;
  // Everything outside a modal dialog is silent.
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  (modal ?? document.documentElement).append(host);
  setTimeout(() => {
    region.textContent = text;
  }, LEAD);
  setTimeout(() => host.remove(), STAY);
}
