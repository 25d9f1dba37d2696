import type { View } from '../browsers/driver';

const JANUARY = { date: '2025-01', precision: 'month' };

/** A story of two entities, as a person might write one: a firm that makes lamps, and who founded it. */
export const SMALL_PACK = {
  format: 1,
  id: 'lamps',
  lang: 'en',
  title: 'The lamps go out',
  standfirst: '[Lumen Works](lumen) stops making lamps.',
  brief: ['[Lumen Works](lumen) stops making lamps, says [Vera Quill](vera).'],
  asOf: JANUARY,
  sources: [
    {
      id: 'gazette',
      kind: 'article',
      publisher: 'The Gazette',
      publisherEntity: null,
      headline: 'No more lamps',
      published: JANUARY,
      url: null,
    },
  ],
  disclosures: [],
  entities: [
    {
      id: 'lumen',
      kind: 'company',
      name: 'Lumen Works',
      otherNames: [],
      role: 'The firm that [Vera Quill](vera) founded.',
      aliases: [
        { text: 'Lumen Works', lang: 'en', script: 'Latn', alone: true },
        // The bundled story has this name, too, and keeps it.
        { text: 'KPMG', lang: 'en', script: 'Latn', alone: true },
      ],
      relations: [{ label: 'founded by', to: 'vera', fact: 'founded' }],
      keyFacts: ['founded'],
    },
    {
      id: 'vera',
      kind: 'person',
      name: 'Vera Quill',
      otherNames: [],
      role: 'She founded [Lumen Works](lumen).',
      aliases: [{ text: 'Vera Quill', lang: 'en', script: 'Latn', alone: true }],
      relations: [],
      keyFacts: ['founded'],
    },
  ],
  facts: [
    {
      id: 'founded',
      text: '[Vera Quill](vera) founded [Lumen Works](lumen).',
      about: ['vera', 'lumen'],
      status: 'reported',
      saysWho: { short: 'by the Gazette', long: 'The Gazette, in its own voice', entities: [] },
      source: 'gazette',
      paragraph: 1,
      when: { date: '1999', precision: 'year' },
    },
  ],
  matters: [],
  sections: [{ id: 'all', title: 'All of it', paragraphs: ['[Lumen Works](lumen) stops.'] }],
  timeline: [{ fact: 'founded' }],
  figures: [],
} as const;

/**
 * Chooses a file in the nth field for files. A person's own file dialogue can't be driven; what the page is given and
 * told is the same.
 */
export function chooseFile(view: View, nth: number, name: string, text: string): Promise<boolean> {
  return view.evaluate(
    (nth: number, name: string, text: string) => {
      const field = document.querySelectorAll<HTMLInputElement>('input[type="file"]')[nth];
      if (!field) return false;
      const files = new DataTransfer();
      files.items.add(new File([text], name, { type: 'application/json' }));
      field.files = files.files;
      return field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    nth,
    name,
    text,
  );
}
