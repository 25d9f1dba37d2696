import { createRandom, pick } from './random';

/** How many names a generated page holds; `near`: none, but words that begin as some do. */
export type MentionLevel = 'none' | 'near' | 'few' | 'many';

/** A page to measure on. */
export type BenchPage = { readonly title: string; readonly html: string };

/** Mentions on a page of "few", and bytes of HTML to one mention on a page of "many". */
const FEW = 10;
const BYTES_PER_MENTION = 250;

const NAMES = ['Lee Kai-fu', '01.AI', 'Alibaba Cloud', 'Sinovation Ventures', '零一万物', '李开复'] as const;

const WORDS =
  `the of and to in that it was for on with as at by from this which but not are were have had their its
  been has more when who will would there so no if out up what about than them can only other new some could time these
  two may then do first any my now such like our over man me even most made after also did many before must through back
  years where much your way well down should because each just those people how too little state good very make world
  still own see men work long get here between both life being under never day same another know while last might us
  great old year off come since against go came right used take three states himself few house use during without again
  place around however home small found thought went say part once general high upon school every don't does got united
  left number course war until always away something fact water though less public put thing almost hand enough far took
  head yet government system set better told nothing night end why called didn't eyes find going look asked later point
  knew next program city business give group toward young days let room president side social given present several
  order national possible rather second face per among form often important things looked early white case`.split(
    /\s+/,
  ) as [string, ...string[]];

const PROPER = ['Monday', 'London', 'Europe', 'March', 'Smith', 'Christmas', 'Atlantic', 'Berlin'] as const;

/** What the story's names begin with, as other names do: Innovation Works, Richard Lin, Google China, 李开复. */
const NEAR = ['Innovation', 'Richard', 'Google Maps', '李先生'] as const;
/** One in so many blocks of a page of "near" has one. */
const NEAR_SHARE = 0.1;

const PHRASES = [
  '我们',
  '他们的',
  '目前',
  '公司',
  '市场',
  '表示',
  '这个问题',
  '已经',
  '人工智能',
  '用户',
  '可以',
  '李先生',
  '王府井',
  '开始',
  '发展',
  '因为',
  '没有',
  '报道',
] as const;

/**
 * A page of about this many bytes of HTML, the same each time: a header with links, then sections of headings,
 * paragraphs with inline elements, lists and tables; one paragraph in eight is in Chinese. Proper names of
 * other things stand where real pages have them.
 */
export function generatePage(bytes: number, mentions: MentionLevel): BenchPage {
  const random = createRandom(bytes);
  const wanted = { none: 0, near: 0, few: FEW, many: Math.floor(bytes / BYTES_PER_MENTION) }[mentions];
  const parts = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>',
  ];
  parts.push(
    `<header><nav><ul>${times(12, () => `<li><a href="#">${words(random, 2)}</a></li>`)}</ul></nav></header><main>`,
  );
  let [size, placed] = [0, 0];
  while (size < bytes) {
    const share = Math.min(1, size / bytes);
    const due = Math.max(placed === 0 ? Math.min(1, wanted) : 0, Math.floor(share * wanted) - placed);
    const isNear = mentions === 'near' && random() < NEAR_SHARE;
    const block = isNear ? `<p>${pick(random, NEAR)}</p>` : writeBlock(random, due);
    placed += due;
    size += Buffer.byteLength(block);
    parts.push(block);
  }
  parts.push('</main></body></html>');
  return { title: `${formatBytes(bytes)}, ${mentions}`, html: parts.join('') };
}

/** 10240 as "10 kB". */
export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${Number((bytes / 1e6).toPrecision(2))} MB`;
}

function writeBlock(random: () => number, names: number): string {
  const kind = random();
  const text = (count: number) => sentence(random, count, 0);
  if (names === 0 && kind < 0.08) return `<h2 id="s${Math.floor(random() * 1e6)}">${words(random, 5)}</h2>`;
  if (names === 0 && kind < 0.16) return `<ul class="list">${times(6, () => `<li>${text(8)}</li>`)}</ul>`;
  if (names === 0 && kind < 0.22)
    return `<table><tbody>${times(5, () => `<tr>${times(4, () => `<td>${words(random, 2)}</td>`)}</tr>`)}</tbody></table>`;
  if (names === 0 && kind < 0.34) return `<p lang="zh">${times(40, () => pick(random, PHRASES))}。</p>`;
  const sentences = Math.max(4, names);
  return `<p class="text">${times(sentences, (i) => sentence(random, 14, i < names ? 1 : 0))}</p>`;
}

/** Words with now and then a link, an emphasis or a proper name, and at the end as many of the story's names. */
function sentence(random: () => number, count: number, names: number): string {
  const inner = times(count, () => {
    const chance = random();
    if (chance < 0.04) return `<a href="/page?id=${Math.floor(chance * 1e5)}">${words(random, 2)}</a> `;
    if (chance < 0.06) return `<em>${pick(random, WORDS)}</em> `;
    return `${chance < 0.12 ? pick(random, PROPER) : pick(random, WORDS)} `;
  });
  return `The ${inner}${times(names, () => `and ${pick(random, NAMES)}`)}. `;
}

const words = (random: () => number, count: number) => times(count, () => `${pick(random, WORDS)} `).trim();

const times = (count: number, write: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join('');
