const PATHS = {
  close: 'm4 4 8 8m0-8-8 8',
  unfold: 'm4 6 4 4 4-4',
  up: 'm4 10 4-4 4 4',
  back: 'M14 8H3m4-4L3 8l4 4',
  onward: 'm6 4 4 4-4 4',
  mute: 'M3 12.5h2m2 0h2m2 0h2M5.5 9 8 3l2.5 6m-4-2h3M2.5 2l11 12',
  pin: 'M5.5 2.5h5M6.5 2.5 6 7 4 9.5h8L10 7l-.5-4.5M8 9.5v4',
  move: 'M8 2v12M2 8h12M6.5 3.5 8 2l1.5 1.5m-3 9L8 14l1.5-1.5m-6-6L2 8l1.5 1.5m9-3L14 8l-1.5 1.5',
  more: 'M3 8h1.5m2.75 0h1.5m2.75 0H13',
} as const;

/** A line drawing of 16 px in the colour of text; what it means is said by the control that holds it. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.25" />
    </svg>
  );
}

/** The arrow between a relation and the name that it leads to. */
export function Arrow() {
  return (
    <svg class="arrow" viewBox="0 0 16 8" aria-hidden="true">
      <path d="M0 4h15M11.5 1 15 4l-3.5 3" fill="none" stroke="currentColor" />
    </svg>
  );
}
