import { hash as digestOf } from 'node:crypto';

/** A text that must not be found. `whole`: only where it stands alone; inside a random key it would be there by chance. */
export interface Needle {
  readonly text: string;
  readonly whole: boolean;
}

/** Shortest needle, in bytes. */
const lead = 6;
/** Slots of the sieve, a bit each: so many that hardly any byte of a database gets through by chance, in what a processor keeps at hand. */
const slots = 1 << 25;
const partOfKey = /[A-Za-z0-9_+/=-]/;

/**
 * Looks for a hundred thousand texts at once in bytes of any kind, without regard to case: a rolling hash of six bytes, a
 * sieve, and only then the texts themselves.
 */
export class NeedleSearch {
  readonly #whole = new Map<string, boolean>();
  /** The lengths of the texts whose first six bytes have this hash. */
  readonly #lengths = new Map<number, Set<number>>();
  readonly #sieve = new Uint32Array(slots / 32);
  /** What was found in bytes, by their digest: most files of a database are the same from one look to the next. */
  readonly #searched = new Map<string, Set<string>>();

  constructor(needles: Iterable<Needle>) {
    for (const { text: given, whole } of needles) {
      const text = given.toLowerCase();
      if (text.length < lead) throw new RangeError('a needle has six bytes or more');
      this.#whole.set(text, whole && this.#whole.get(text) !== false);
      let hash = 0;
      for (let at = 0; at < lead; at++) hash = rolled(hash, text.charCodeAt(at));
      this.#lengths.set(hash, (this.#lengths.get(hash) ?? new Set()).add(text.length));
      this.#sieve[slot(hash) >>> 5]! |= 1 << (slot(hash) & 31);
    }
  }

  /** The texts, in lower case, that the bytes hold. */
  in(bytes: Buffer): Set<string> {
    const digest = digestOf('sha256', bytes, 'base64');
    const found = this.#searched.get(digest) ?? this.#search(bytes);
    this.#searched.set(digest, found);
    return found;
  }

  #search(bytes: Buffer): Set<string> {
    const found = new Set<string>();
    const sieve = this.#sieve;
    let hash = 0;
    for (let at = 0; at < bytes.length; at++) {
      hash = rolled(hash, bytes[at]!);
      const place = slot(hash);
      if (((sieve[place >>> 5]! >>> (place & 31)) & 1) === 0) continue;
      const start = at - lead + 1;
      for (const length of this.#lengths.get(hash) ?? []) {
        const text = bytes.toString('latin1', start, start + length).toLowerCase();
        const whole = this.#whole.get(text);
        const end = start + length;
        if (whole === undefined || (number.test(text) && isInKey(bytes, start, end))) continue;
        if (!whole || standsAlone(bytes, start, end)) found.add(text);
      }
    }
    return found;
  }
}

const number = /^\d{9}$/;
const hexadecimal = /[0-9a-f]/i;

/** Whether a number of nine digits is a piece of a hexadecimal key or hash of 128 bits or more: among the hashes of a release one is, now and then, by chance. */
function isInKey(bytes: Buffer, start: number, end: number): boolean {
  const isHex = (at: number): boolean => hexadecimal.test(String.fromCharCode(bytes[at] ?? 0));
  let [first, last] = [start, end];
  while (isHex(first - 1)) first -= 1;
  while (isHex(last)) last += 1;
  return last - first >= 32 && /[a-f]/i.test(bytes.toString('latin1', first, last));
}

const rolled = (hash: number, byte: number): number => ((hash << 5) | (byte & 31)) & 0x3fffffff;
const slot = (hash: number): number => (hash ^ (hash >>> 9)) & (slots - 1);

function standsAlone(bytes: Buffer, start: number, end: number): boolean {
  return [bytes[start - 1] ?? 0, bytes[end] ?? 0].every((byte) => !partOfKey.test(String.fromCharCode(byte)));
}
