/** Everything that points at one invented household: as real files write it, and none of it may outlive ingest. */
export interface Identity {
  readonly bag: string;
  readonly postcode: string;
  readonly number: string;
  readonly street: string;
  readonly bsn: string;
  readonly rsin: string;
  readonly kvk: string;
  readonly deed: string;
  readonly firstName: string;
  readonly surname: string;
  readonly birthDate: string;
}

/** No letter of a hexadecimal number, so that no random key or file name of a database can look like a postcode. */
const letters = 'GHJKLNPRSTVWXZ';
const syllables = ['bro', 'dijk', 'grol', 'hulst', 'kamp', 'lerk', 'mond', 'noor', 'plat', 'rond', 'stel', 'veld'];

/**
 * Invented identities, all different in every identifier; the same for the same serial. Nobody is born on the first of a
 * month: a period begins then.
 */
export function identities(count: number): Identity[] {
  const bsn = elevenProof(990_000_000);
  const rsin = elevenProof(980_000_000);
  return Array.from({ length: count }, (_, at) => ({
    bag: `990101${String(1_000_000_003 + at * 611_953)}`,
    postcode: `${1000 + (at % 9000)}${pick(letters, at + Math.floor(at / 9000))}${pick(letters, Math.floor(at / 14))}`,
    number: String(11 + ((at * 37) % 980)),
    street: `${capital(word(at, 3))}steeg`,
    bsn: bsn(),
    rsin: rsin(),
    kvk: String(97_000_000 + at * 89),
    deed: `HYP4-${70_000 + (at % 997)}/${10_000 + at}`,
    firstName: capital(word(at * 7, 2)),
    surname: capital(word(at, 4)),
    birthDate: `19${10 + (at % 90)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(2 + (at % 27)).padStart(2, '0')}`,
  }));
}

/** Numbers that pass the eleven-test, from a block that is issued to nobody. */
function elevenProof(from: number): () => string {
  let next = from;
  const passes = (digits: string) =>
    [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at), 0) % 11 === 0;
  return () => {
    do next += 1;
    while (!passes(String(next)));
    return String(next);
  };
}

const pick = (from: string, at: number): string => from.charAt(at % from.length);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A word of so many syllables, different for every number below twelve to that power. */
function word(at: number, length: number): string {
  let rest = at;
  let made = '';
  for (let n = 0; n < length; n++) {
    made += syllables[(rest + n * 5) % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return made;
}
