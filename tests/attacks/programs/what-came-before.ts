/** A table as a municipality offers it. */
export interface Offered {
  readonly indicator: string;
  readonly version: number;
  readonly level: string;
  readonly breakdown: string;
  readonly periods: readonly string[];
}

/** What an outsider wrote down at some moment: which release there was, and which tables. */
export interface Noted {
  readonly release: string | null;
  readonly offers: readonly Offered[];
}

/** What is told of what is new, as the graph has it. */
export interface ToldChanges {
  readonly previous: { readonly id: string } | null;
  readonly tables: readonly (Omit<Offered, 'periods'> & {
    readonly periods: readonly string[];
    readonly periodsBefore: readonly string[];
    readonly newPeriods: readonly string[];
  })[];
  readonly retracted: readonly Pick<Offered, 'indicator' | 'version'>[];
}

const nameOf = ({ indicator, version }: Pick<Offered, 'indicator' | 'version'>): string => `${indicator}@${version}`;
const keyOf = ({ level, breakdown, ...of }: Omit<Offered, 'periods'>): string => `${nameOf(of)} ${level} ${breakdown}`;

/** Tables that were taken away: offered once, and no more while the release was the same. */
function takenAway(diary: readonly Noted[]): ReadonlySet<string> {
  const names = diary.flatMap(({ release, offers }, at) => {
    const later = diary.slice(at + 1).filter((one) => one.release === release);
    const gone = (name: string) => later.some((one) => one.offers.every((offer) => nameOf(offer) !== name));
    return offers.map(nameOf).filter(gone);
  });
  return new Set(names);
}

/**
 * The attack: what `changes` tells that whoever looked from day to day could not have written down. `diary` is all that an outsider was told before, the last entry of now; what follows are words of
 * the answer that are in none of it.
 */
export function beyondDiary({ previous, tables, retracted, ...more }: ToldChanges, diary: readonly Noted[]): string[] {
  const now = diary.at(-1)!;
  const then = diary.filter(({ release }) => release === (previous?.id ?? null));
  const told = (of: readonly Noted[], key: string) =>
    of.flatMap(({ offers }) => offers.filter((offer) => keyOf(offer) === key).flatMap(({ periods }) => periods));
  const known = new Set(diary.flatMap(({ offers }) => offers.map(nameOf)));
  const gone = takenAway(diary);
  const words: string[] = Object.keys(more);
  if (previous !== null && then.length === 0) words.push(previous.id);
  for (const table of tables) {
    const key = keyOf(table);
    const [current, before] = [told([now], key), told(then, key)];
    if (gone.has(nameOf(table))) words.push(`${key} was taken away`);
    for (const period of [...table.periods, ...table.newPeriods])
      if (!current.includes(period)) words.push(`${key} ${period}`);
    for (const period of table.periodsBefore) if (!before.includes(period)) words.push(`${key} ${period} before`);
  }
  return [...words, ...retracted.map(nameOf).filter((name) => !known.has(name))];
}

/** Numbers in an answer, other than versions of definitions. */
export function numbersIn(value: unknown, key = ''): number[] {
  if (typeof value === 'number') return key === 'version' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => numbersIn(one, Array.isArray(value) ? key : name));
}
