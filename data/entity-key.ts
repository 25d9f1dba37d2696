/**
 * How an entity is known where several stories meet: by its id in the bundled story, and with its pack's id before it in
 * any other. Ids hold no double hyphen, so that the two can be told apart again.
 */
export const entityKey = (pack: string | undefined, entity: string): string =>
  pack === undefined ? entity : `${pack}--${entity}`;

/** The pack and the id that a key stands for; the bundled story is no pack. */
export function readEntityKey(key: string): { readonly pack: string | undefined; readonly entity: string } {
  const at = key.indexOf('--');
  return at < 0 ? { pack: undefined, entity: key } : { pack: key.slice(0, at), entity: key.slice(at + 2) };
}
