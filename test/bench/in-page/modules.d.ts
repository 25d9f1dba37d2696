/** What the bench writes into each bundle: the product's names as pages get them, and the same for the libraries. */
declare module 'bench:names' {
  export const prefilters: import('../../../matching/types').CompiledPrefilters;
  export function readNames(): import('../../../matching/types').MatcherNames;
  export const keywords: string[];
  export const expression: RegExp;
}

declare module 'mark.js/dist/mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(keywords: readonly string[], options: object): void;
    markRegExp(expression: RegExp): void;
    unmark(): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    root: Element,
    options: { find: RegExp; wrap: string; preset: string },
  ): { revert(): void };
}
