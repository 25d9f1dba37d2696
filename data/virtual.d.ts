/** The bundled story, validated at build time; its entities' rules are in `virtual:rules`. Only what is imported is bundled. */
declare module 'virtual:story' {
  type Story = import('./types').Story;
  export const id: Story['id'];
  export const lang: Story['lang'];
  export const title: Story['title'];
  export const standfirst: Story['standfirst'];
  export const brief: Story['brief'];
  export const asOf: Story['asOf'];
  export const sources: Story['sources'];
  export const disclosures: Story['disclosures'];
  export const entities: Story['entities'];
  export const facts: Story['facts'];
  export const matters: Story['matters'];
  export const sections: Story['sections'];
  export const timeline: Story['timeline'];
  export const figures: Story['figures'];
}

/** The rules of the bundled story's entities. */
declare module 'virtual:rules' {
  export const rules: import('./entity-rules').EntityRules;
}

/** What cards show of the bundled story. */
declare module 'virtual:cards' {
  export const cards: import('./card-parts').CardParts;
}

/** The interface's texts in every language, by the tag of each and then by key. */
declare module 'virtual:texts' {
  export function readLanguages(): Readonly<
    Record<'en' | 'zh-Hans' | 'zh-Hant', Readonly<Record<string, string>>>
  >;
}

/** The bundled story's names, compiled at build time: what pages need at once, the rest parsed when it is asked for. */
declare module 'virtual:names' {
  export const prefilters: import('../matching/types').CompiledPrefilters;
  export function readNames(): import('../matching/types').MatcherNames;
}
