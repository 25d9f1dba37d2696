import type { StoryParts } from './story-lookup';

/** A card that stays on the page until it is closed. */
export type Pin = {
  readonly story: StoryParts;
  /** Id of the entity that it shows at the moment. */
  readonly entity: () => string;
  /** Shows it anew: other cards have come or gone. */
  readonly draw: () => void;
  readonly close: () => void;
};

export type Pins = {
  /** One more; the oldest goes where there would be too many. */
  readonly add: (pin: Pin) => void;
  readonly drop: (pin: Pin) => void;
  /** To be called when a card shows another entity. */
  readonly tell: () => void;
  /** The entities of the others that come from the same story. */
  readonly beside: (pin: Pin) => readonly string[];
};

/** More would hide the page that they are to help with. */
const MOST = 3;

/** The cards that a reader has pinned on a page. */
export function createPins(): Pins {
  const pins = new Set<Pin>();
  const tell = () => {
    for (const { draw } of pins) draw();
  };
  return {
    add(pin) {
      const [oldest] = pins;
      if (pins.size === MOST) oldest?.close();
      pins.add(pin);
      tell();
    },
    drop(pin) {
      if (pins.delete(pin)) tell();
    },
    tell,
    beside: (pin) =>
      [...pins].filter((one) => one !== pin && one.story === pin.story).map((one) => one.entity()),
  };
}
