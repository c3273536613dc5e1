/**
 * JSON in its one canonical form: keys in order of code units, no spaces (RFC 8785, for the texts, whole and finite numbers, truth values and
 * nulls that a release holds). A member that is undefined is absent.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What canonical JSON says; undefined for bytes that are no JSON, or JSON in another form: then one content would have several texts. */
export function readCanonical(bytes: Uint8Array): unknown {
  try {
    const read = text.decode(bytes);
    const value: unknown = JSON.parse(read);
    return canonical(value) === read ? value : undefined;
  } catch {
    return undefined;
  }
}
