import type { ComponentChildren, TargetedEvent } from 'preact';

/** Called with the entity whose name was pressed, the name's element and whether a key did it. */
export type OnEntity = (entity: string, name: HTMLElement | SVGElement, byKey: boolean) => void;

type Props = { entity: string; onEntity: OnEntity; children: ComponentChildren };

/**
 * A name that leads to its card. It is no `<button>`, since browsers lay a button out as an inline block, and a
 * long name has to wrap with the sentence that it stands in.
 */
export function EntityName({ entity, onEntity, children }: Props) {
  return (
    <span class="name" {...leadingTo<HTMLSpanElement>(entity, onEntity)}>
      {children}
    </span>
  );
}

/** What makes an element lead to an entity's card, by pointer and by key. */
export function leadingTo<Name extends HTMLElement | SVGElement>(entity: string, onEntity: OnEntity) {
  return {
    role: 'button',
    tabindex: 0, // so written, since in SVG an attribute keeps its capitals, and Firefox takes no notice of tabIndex
    onClick: (event: TargetedEvent<Name>) => onEntity(entity, event.currentTarget, false),
    onKeyDown(event: TargetedEvent<Name, KeyboardEvent>) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      onEntity(entity, event.currentTarget, true);
    },
  } as const;
}
