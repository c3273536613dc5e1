import type { Dataset, Key } from '@zichtlijn/indicators';
import type { Identifiers, KeyMaker, MadeKey } from '../keys/key-maker.ts';
import type { LearntAlias } from '../vault/crosswalk.ts';

/** One row, its keys made and its columns read. */
interface KeyedRow {
  readonly identifiers: Identifiers;
  readonly made: ReadonlyMap<Key, MadeKey>;
  readonly value: (column: string) => string | null;
}

/**
 * What a row teaches of things that other files know by another number: an address or a cadastral designation is this object, a KVK
 * number is this RSIN; and who is behind an entity that is no legal person. A name and a birth date teach nothing: two people may
 * share them.
 */
export function learntAliases(
  { keys, dataset }: { readonly keys: KeyMaker; readonly dataset: Dataset },
  { identifiers, made, value }: KeyedRow,
): LearntAlias[] {
  const period = value(dataset.periodColumn) ?? '';
  const day = period.length === 4 ? `${period}-01-01` : period;
  const learnt: LearntAlias[] = [];
  for (const [key, one] of made) {
    if (one.grade > 0 || (one.kind !== 'object' && one.kind !== 'entity')) continue;
    for (const alias of keys.lesser(key, one, identifiers)) learnt.push({ alias, key: one.key, target: one.kind, day });
  }
  const behind = dataset.personsBehind;
  if (behind === undefined || !behind.codes.includes(value(behind.column) ?? '')) return learnt;
  const person = keys.make(behind.person, identifiers);
  const [entity, one] = [...made].find(([key]) => key.name === behind.entity) ?? [];
  if (person === null || entity === undefined || one === undefined) return learnt;
  for (const alias of [one.key, ...keys.lesser(entity, one, identifiers)])
    learnt.push({ alias, key: person.key, target: 'person', day });
  return learnt;
}
