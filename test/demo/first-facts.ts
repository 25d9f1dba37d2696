/**
 * What a card says first: who it is about in this story, and its first facts with who says so. Sent to the page, to
 * the card's closed root.
 */
export function firstFacts(root: ShadowRoot): string[] {
  const words = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const role = words(root.querySelector('[role="dialog"] .role'));
  const facts = [...root.querySelectorAll('.fact')].slice(0, 2).map((fact) => {
    const status = [...(fact.querySelector('.line')?.children ?? [])].map(words).join(', ');
    return `${status}: ${words(fact.querySelector('p'))}`;
  });
  return [role, ...facts].filter(Boolean);
}
