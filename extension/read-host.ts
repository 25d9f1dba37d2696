/**
 * The host that a reader means by a name or an address, as in `location.host`: "Example.org" and
 * "https://example.org/a" are example.org. Null for what can be no host of a web page.
 */
export function readHost(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  try {
    const { protocol, host } = new URL(
      /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`,
    );
    return /^https?:$/.test(protocol) && host !== '' ? host : null;
  } catch {
    return null;
  }
}
