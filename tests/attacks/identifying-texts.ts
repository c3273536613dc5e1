import { createHash } from 'node:crypto';
import type { Identity } from './identity.ts';
import type { Needle } from './needle-search.ts';

/** The ways in which a file writes one identity. A date of birth or a postcode is looked for where it stands alone. */
export function writtenTexts(one: Identity): readonly Needle[] {
  const { bag, bsn, rsin, kvk, deed, surname, postcode, number, street, birthDate } = one;
  const spaced = `${postcode.slice(0, 4)} ${postcode.slice(4)}`;
  return [
    ...[bag, bsn, rsin, deed, `${postcode}${number}`, surname, street].map((text) => ({ text, whole: false })),
    ...[kvk, postcode, spaced, birthDate, birthDate.replaceAll('-', '')].map((text) => ({ text, whole: true })),
  ];
}

/** Digests that anyone could make without a secret (as good as the identity itself), as text and as bytes, by their beginnings. */
export function openDigests({ bag, bsn, rsin, kvk, postcode, number }: Identity): readonly Needle[] {
  const texts = [bag, bsn, rsin, kvk, `${postcode}${number}`];
  return texts.flatMap((text) =>
    ['md5', 'sha1', 'sha256'].flatMap((kind) => {
      const digest = createHash(kind).update(text).digest();
      const starts = [digest.toString('hex').slice(0, 20), digest.toString('base64').slice(0, 14)];
      const urlSafe = digest.toString('base64url').slice(0, 14);
      const written = new Set([...starts, urlSafe, digest.toString('latin1').slice(0, 10)]);
      return [...written].map((start) => ({ text: start, whole: false }));
    }),
  );
}

/** An object id as an eight-byte number in either byte order: how a column of numbers would keep it. */
export function binaryNumbers({ bag }: Identity): readonly Needle[] {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(bag));
  const little = bytes.toString('latin1');
  return [little, [...little].reverse().join('')].map((text) => ({ text, whole: false }));
}
