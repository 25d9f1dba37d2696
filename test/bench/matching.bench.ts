import { bench, describe } from 'vitest';
import { compileNames } from '../../matching/compile-names';
import { createFinder } from '../../matching/find-mentions';
import { createPrefilter } from '../../matching/prefilter';
import { createPrefixTable } from '../../matching/prefix-table';
import { dictionaryOf, storyNames } from './names';
import { generatePage, type MentionLevel } from './page-text';

const TEXT_SIZE = 200e3; // bytes of HTML

/** The text of a generated page, as lines. */
function linesOf(level: MentionLevel): string[] {
  return generatePage(TEXT_SIZE, level)
    .html.replace(/<\/(p|li|td|h2)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .split('\n');
}

const texts = { none: linesOf('none'), many: linesOf('many') };
const dictionaries = {
  story: storyNames(),
  '80 names': dictionaryOf(80),
  '10,000 names': dictionaryOf(10_000),
};

describe('matching alone, warm', () => {
  // The same plain work on the same text for ever: what another figure is compared with, whatever the machine.
  const whole = texts.none.join('\n');
  bench('canary', () => {
    let sum = 0;
    for (let i = 0; i < whole.length; i++) sum = (Math.imul(sum, 31) + whole.charCodeAt(i)) | 0;
    if (sum === 1) throw new Error('This sum is only there to be used.');
  });

  for (const [title, entities] of Object.entries(dictionaries)) {
    const names = compileNames(entities);
    const { mayHoldName } = createPrefilter(names.prefilters.full, createPrefixTable);
    const findMentions = createFinder(names);
    bench(`prefilter, ${title}`, () => void mayHoldName(whole));
    bench(`every line, no mention, ${title}`, () => texts.none.forEach((line) => void findMentions(line)));
    bench(`every line, many mentions, ${title}`, () => texts.many.forEach((line) => void findMentions(line)));
    bench(
      `first use, ${title}`,
      () => void createFinder(JSON.parse(JSON.stringify(names)))(texts.many[0] ?? ''),
    );
  }
});
