import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';

export type Tab<Id extends string> = { readonly id: Id; readonly label: string };

type Props<Id extends string> = {
  label: string;
  tabs: readonly Tab<Id>[];
  open: Id;
  onOpen: (tab: Id) => void;
};

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A row of tabs: one stop of the Tab key, arrow keys within (ARIA Authoring Practices, tabs). */
export function Tabs<Id extends string>({ label, tabs, open, onOpen }: Props<Id>) {
  const walk = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    const next =
      step &&
      tabs[
        step(
          tabs.findIndex(({ id }) => id === open),
          tabs.length,
        )
      ];
    if (!next) return;
    event.preventDefault();
    onOpen(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} onKeyDown={walk}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`tab-${tab.id}`}
          aria-controls={`panel-${tab.id}`}
          aria-selected={tab.id === open}
          tabIndex={tab.id === open ? 0 : -1}
          data-label={tab.label}
          onClick={() => onOpen(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

type PanelProps = { id: string; isOpen: boolean; children: ComponentChildren };

/** What a tab shows, from when it is first opened: what is not looked at holds up no first paint. */
export function TabPanel({ id, isOpen, children }: PanelProps) {
  const wasOpen = useRef(false);
  wasOpen.current ||= isOpen;
  return (
    <div
      role="tabpanel"
      id={`panel-${id}`}
      class={`panel ${id}`}
      aria-labelledby={`tab-${id}`}
      hidden={!isOpen}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: so that it can be scrolled by key
      tabIndex={0}
    >
      {wasOpen.current && children}
    </div>
  );
}
