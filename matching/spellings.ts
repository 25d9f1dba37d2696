/** How text may write an alias as far as capitals go: as it is, all capitals, or with a capital at its start. */
export function spellingsOf(alias: string): readonly string[] {
  const text = alias.normalize('NFC');
  return [...new Set([text, text.toUpperCase(), capitalised(text)])];
}

/** With its first letter as a capital, unless that has no case or is one. */
const capitalised = (text: string) =>
  text.replace(
    /^([^\p{Lu}\p{Ll}\p{Lt}]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
