import type { Line, MidBox, Size } from './map-geometry';

/** A line of a tie's label: the story's own words, or the status that they are to be read with. */
export type LabelLine = { readonly text: string } | { readonly status: 'claimed' | 'later' };

/** A map of relations as it is drawn, in px. */
export type MapLayout = Size & {
  readonly names: readonly (MidBox & { readonly id: string; readonly lines: readonly string[] })[];
  readonly ties: readonly {
    readonly from: string;
    readonly to: string;
    readonly line: Line;
    readonly label: MidBox & { readonly lines: readonly LabelLine[] };
  }[];
};
