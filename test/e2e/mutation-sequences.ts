import fc from 'fast-check';

/**
 * A step of a page's life. Nodes, places and offsets are numbers of any size, taken modulo what there is. `wait` lets
 * the finder have its turn.
 */
export type Step =
  | { readonly do: 'insert'; readonly parent: number; readonly at: number; readonly what: string }
  | { readonly do: 'move'; readonly node: number; readonly parent: number; readonly at: number }
  | { readonly do: 'remove'; readonly node: number }
  | { readonly do: 'split'; readonly node: number; readonly at: number }
  | { readonly do: 'normalize'; readonly node: number }
  | {
      readonly do: 'edit';
      readonly node: number;
      readonly at: number;
      readonly count: number;
      readonly what: string;
    }
  | { readonly do: 'wrap'; readonly node: number; readonly what: string }
  | { readonly do: 'unwrap'; readonly node: number }
  | { readonly do: 'attach'; readonly node: number; readonly what: string }
  | { readonly do: 'writable'; readonly node: number }
  | { readonly do: 'wait' };

const TEXTS = [
  ...[
    'Lee Kai-fu',
    'Lee',
    ' Kai-fu',
    'Alibaba',
    'Cloud',
    ' Cloud',
    '01.AI',
    'Founded',
    'KPMG',
    'Byte',
    'Dance',
  ],
  ...['Huang Wenhao', 'Huang', ' ', ', ', '.', '', '零一', '万物', '李开复', '李', '开复'],
];
const TAGS = [
  'p',
  'div',
  'span',
  'b',
  'li',
  'article',
  'sup',
  'br',
  'code',
  'wbr',
  'x-a',
  'ruby',
  'rt',
  'hr',
];

const index = fc.nat(60);
const text = fc.constantFrom(...TEXTS);
const tag = fc.constantFrom(...TAGS);
const flex = fc.constant(
  '<div style="display:flex"><span>Alibaba</span> <span>Cloud</span><b>01.AI</b><i>x</i></div>',
);
const markup = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 3, arbitrary: fc.tuple(tag, text).map(([name, inner]) => `<${name}>${inner}</${name}>`) },
  { weight: 1, arbitrary: flex },
);

/** Sequences of steps. Short ones with long waits and long ones in one go find different faults. */
export const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('insert' as const), parent: index, at: index, what: markup }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('move' as const), node: index, parent: index, at: index }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), node: index }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('split' as const), node: index, at: index }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('normalize' as const), node: index }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('edit' as const),
        node: index,
        at: index,
        count: fc.nat(4),
        what: text,
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('wrap' as const), node: index, what: tag }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('unwrap' as const), node: index }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('attach' as const), node: index, what: markup }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('writable' as const), node: index }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
  ),
  { minLength: 1, maxLength: 25 },
);
