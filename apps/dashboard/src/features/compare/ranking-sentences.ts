import type { RankingRow } from '../../documents/ranking.ts';
import type { Speech } from '../../language/use-language.ts';

/** A row of which the number can be seen. */
type Seen = RankingRow & { readonly value: number };

/**
 * What a ranking allows to be said: who has the highest visible number, whether that can be told from the others, whose number cannot be seen, and which
 * municipalities surely lie above which. `chance` tells whether intervals go with the numbers.
 */
export function rankingSentences(
  rows: readonly RankingRow[],
  chance: boolean,
  write: (value: number) => string,
  { compare, frame }: Speech,
): string[] {
  const words = compare.ranking;
  const seen = rows.filter((row): row is Seen => row.value !== null).sort((a, b) => b.value - a.value);
  const unseen = rows.filter(({ value }) => value === null).map(({ name }) => name);
  const first = seen[0];
  if (first === undefined) return [words.none];
  const sentences = [seen.length === 1 ? words.one(first.name, write(first.value)) : highest(seen, first)];
  if (unseen.length > 0) sentences.push(words.unseen(frame.list(unseen)));
  if (!chance || seen.length < 2) return sentences;
  const apart = seen.flatMap((row) => {
    const below = seen.filter((other) => other.value < row.value && !row.cannotTellApart.includes(other.code));
    return below.length === 0 ? [] : [words.apart(row.name, frame.list(below.map(({ name }) => name)))];
  });
  return [...sentences, ...(apart.length === 0 ? [words.noneApart] : apart)];

  function highest(all: readonly Seen[], top: Seen): string {
    if (top.value === 0) return words.zero(frame.list(all.map(({ name }) => name)));
    const equal = all.filter(({ value }) => value === top.value);
    if (equal.length > 1) return words.equal(frame.list(equal.map(({ name }) => name)), write(top.value));
    if (!chance) return words.highestPlain(top.name, write(top.value));
    const alike = all.filter(({ code }) => top.cannotTellApart.includes(code)).map(({ name }) => name);
    if (alike.length > 0) return words.highestUnsure(top.name, write(top.value), frame.list(alike));
    return unseen.length === 0
      ? words.surelyHighest(top.name, write(top.value))
      : words.highestSeen(top.name, write(top.value));
  }
}
