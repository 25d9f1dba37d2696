/**
 * What tests and the demonstration ask of a browser, the same for Chromium and Firefox. Everything goes through what
 * a person has (pointer, keys, toolbar, tabs) or through what the page itself can see; closed shadow roots and the
 * browser's own windows are reached through its debugging protocol. Nothing in the product knows of any of this.
 */

/** Where something is, in CSS pixels of the viewport. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type ColourScheme = 'light' | 'dark';
/** What a reader has set in the system, as pages see it in media queries. */
export type Preferences = {
  readonly colourScheme: ColourScheme;
  /** A palette of the reader's own in place of the page's colours. */
  readonly forcedColours: boolean;
  readonly reducedMotion: boolean;
  /** Pages look as they do on paper. */
  readonly printing: boolean;
};
export const NO_PREFERENCES: Preferences = {
  colourScheme: 'light',
  forcedColours: false,
  reducedMotion: false,
  printing: false,
};

/** A range in `CSS.highlights`, as the page's own scripts see it. */
export type Mark = {
  /** Its text, white space collapsed. */
  readonly text: string;
  /** Its boxes, one a line. */
  readonly boxes: readonly Box[];
};

/** What a card shows, read inside its closed shadow root. */
export type Card = {
  /** Accessible name of its dialog. */
  readonly name: string;
  readonly text: string;
  readonly box: Box;
};
/** Something to press. */
export type Control = { readonly role: 'link' | 'button'; readonly name: string; readonly box: Box };

/** A function that is sent to a page: it sees its arguments and the page's globals, nothing of its own module. */
export type Sent<Args extends readonly unknown[], Result> = (...args: [...Args]) => Result | Promise<Result>;

/** A document on the screen: a tab's or the popup's. */
export type View = {
  url(): Promise<string>;
  /** Runs a function in the document's main world; its result comes back as JSON. */
  evaluate<Args extends readonly Json[], Result>(fn: Sent<Args, Result>, ...args: Args): Promise<Result>;
  movePointer(to: Point): Promise<void>;
  /** Moves there, presses and releases the main button. */
  click(at: Point): Promise<void>;
  /** Touches the screen there with a finger, for a moment. */
  tap(at: Point): Promise<void>;
  /** Holds a pen over the screen there, or touches the screen with it for a moment. */
  pen(at: Point, how: 'over' | 'touch'): Promise<void>;
  /** A key by its DOM name: Escape, Tab, Enter, ArrowDown, a; with Shift held if asked for. */
  press(key: string, withShift?: boolean): Promise<void>;
  /** Holds a key down, or lets go of it. */
  hold(key: string, isDown: boolean): Promise<void>;
  /** Turns the wheel at the pointer's place by this many pixels, downwards. */
  turnWheel(by: number): Promise<void>;
  /** Presses the main button of the pointer where it is, or lets go of it. */
  holdButton(isDown: boolean): Promise<void>;
  /** What is in the viewport, or in this part of it, as PNG. */
  screenshot(part?: Box): Promise<Uint8Array>;
};

export type Page = View & {
  /** Brings the tab to the front and loads the address, until its load event. */
  goto(url: string): Promise<void>;
  front(): Promise<void>;
  /** Gives the tab another size, in pixels of a page that is not zoomed. */
  resize(size: { readonly width: number; readonly height: number }): Promise<void>;
  /** Runs a function on the card's closed shadow root, its last argument; undefined where there is no card. */
  evaluateInCard<Args extends readonly Json[], Result>(
    fn: Sent<readonly [...Args, ShadowRoot], Result>,
    ...args: Args
  ): Promise<Result | undefined>;
  /** What a screen reader is being told beside the card, in the live region for that; undefined while there is none. */
  spoken(): Promise<string | undefined>;
  /** Warnings, errors and uncaught exceptions on this page so far, of the page and of content scripts. */
  problems(): readonly string[];
  close(): Promise<void>;
};

/** What the toolbar button opens. It closes by itself when something else is pressed. */
export type Popup = View & { close(): Promise<void> };

/** Which closed shadow roots of ours a document may have: where their hosts are, and what each holds. */
export const CLOSED_ROOTS = {
  dialog: "[...document.querySelectorAll('[popover]')]",
  status: "[...document.querySelectorAll('html > div')]",
} as const;

/** A running browser with the built extension in it. */
export type Driver = {
  readonly name: 'chromium' | 'firefox';
  readonly version: string;
  /** Address of the extension's own files, without a slash at the end. */
  readonly extensionOrigin: string;
  newPage(): Promise<Page>;
  /** The tab whose address begins so; waits for it to have loaded. */
  tab(urlStart: string): Promise<Page>;
  /** Presses the toolbar button over this page and returns the popup that opens. */
  openPopup(over: Page): Promise<Popup>;
  /** Runs a function in the extension's background; fails where it is asleep. */
  evaluateInBackground<Args extends readonly Json[], Result>(
    fn: Sent<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Gives one of the extension's commands over this page, as its keys would. */
  command(name: string, over: Page): Promise<void>;
  /** Ends the background, as the browser does when it idles. The next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Zooms the front tab and others of its site, as the browser's own command does; 1 is 100 %. */
  setZoom(factor: number): Promise<void>;
  setColourScheme(scheme: ColourScheme): Promise<void>;
  /** What is left out is as at first: light, the page's own colours, motion, the screen. */
  setPreferences(preferences: Partial<Preferences>): Promise<void>;
  /** Takes the extension's access to sites away, or gives it back, as a person can in the browser's settings. */
  setSiteAccess(granted: boolean): Promise<void>;
  /** Every request that has left the browser for anywhere but this machine, browser's own included. */
  requests(): readonly string[];
  /** Uncaught errors in the extension's background and popup so far. */
  problems(): Promise<readonly string[]>;
  /** Resolves when a person closes the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
};

export type LaunchOptions = {
  /** The built extension's folder, or null for a browser without it. */
  readonly extension: string | null;
  /** false opens a window on the screen. */
  readonly headless?: boolean;
  /** A folder for the profile, that outlives the browser; the second start finds what the first has left. */
  readonly profile?: { readonly folder: string; readonly isUsed: boolean };
  /** Leaves the page open that the extension opens on installation; it is closed otherwise. */
  readonly keepWelcome?: boolean;
};

/** What fits on a laptop's screen beside the browser's own frame. */
export const VIEWPORT = { width: 1200, height: 800 } as const;

/** Opening a window on a busy machine with two cores takes seconds; nothing here should take longer than this. */
export const PATIENCE = 30_000; // ms
