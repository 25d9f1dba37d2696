import type { ComponentChildren } from 'preact';

/** Called with the entity whose name was pressed, the name's element and whether a key did it. */
export type OnEntity = (entity: string, name: HTMLElement, byKey: boolean) => void;

type Props = { entity: string; onEntity: OnEntity; children: ComponentChildren };

/**
 * A name that leads to its card. It is no `<button>`, since browsers lay a button out as an inline block, and a
 * long name has to wrap with the sentence that it stands in.
 */
export function EntityName({ entity, onEntity, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      class="name"
      role="button"
      tabIndex={0}
      onClick={(event) => onEntity(entity, event.currentTarget, false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onEntity(entity, event.currentTarget, true);
      }}
    >
      {children}
    </span>
  );
}
