import type { Dataset } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { givenByHistory } from './history.ts';
import type { ColumnRule, Mapping } from './mapping.ts';

/**
 * Hold a mapping against the contract: every target must exist, every required column and key must be reachable, and a history
 * must be able to become rows of the dataset.
 *
 * @throws Fault MAPPING_UNKNOWN (no such contract column), MAPPING_INCOMPLETE (a required one lacks), MAPPING_HISTORY (the dataset
 * has no rows per 1 January or moves, or the mapping fills what the history gives) or MAPPING_LOOKUP (no such lookup).
 */
export function holdMapping(file: string, mapping: Mapping, dataset: Dataset): void {
  const known = new Set([...dataset.columns, ...dataset.identifiers].map((target) => target.name));
  const unknown = Object.keys(mapping.columns).filter((target) => !known.has(target));
  if (unknown.length > 0) throw unknownTargets(file, dataset, unknown, [...known]);
  const given = mapping.history === undefined ? [] : givenByHistory(dataset);
  if (mapping.history !== undefined && (given.length === 0 || given.some((target) => target in mapping.columns)))
    throw noHistory(file, dataset, given);
  const lacking = lackingIn(dataset, [...Object.keys(mapping.columns), ...given]);
  if (lacking.length > 0) {
    const list = lacking.map(({ anyOf }) => anyOf.map((all) => all.join(' + ')).join(' / ')).join('; ');
    throw new Fault('MAPPING_INCOMPLETE', {
      nl: `De mapping ${file} mist wat ${dataset.id} vereist: ${list}. Voeg onder columns toe uit welke bronkolom dit komt.`,
      en: `The mapping ${file} lacks what ${dataset.id} requires: ${list}. Add under columns which source column each comes from.`,
    });
  }
  const rules = Object.values(mapping.columns) as readonly ColumnRule[];
  const lookups = rules.flatMap(({ lookup }) => lookup ?? []).filter((name) => !Object.hasOwn(mapping.lookups, name));
  if (lookups.length > 0) {
    throw new Fault('MAPPING_LOOKUP', {
      nl: `De mapping ${file} zoekt op in ${lookups.join(', ')}, maar noemt dat niet onder lookups. Voeg daar file, key en value toe.`,
      en: `The mapping ${file} looks up in ${lookups.join(', ')} without naming it under lookups. Add its file, key and value there.`,
    });
  }
}

/** What a dataset requires and these targets do not fill: of each any one of its alternatives. */
export function lackingIn(
  dataset: Dataset,
  targets: readonly string[],
): readonly { readonly anyOf: readonly (readonly string[])[] }[] {
  return requirements(dataset).filter(({ anyOf }) => !anyOf.some((all) => all.every((one) => targets.includes(one))));
}

/** What must be mapped: each required column, and for each required key the columns of one of its alternatives. */
function requirements(dataset: Dataset): { readonly anyOf: readonly (readonly string[])[] }[] {
  return [
    ...dataset.columns.filter((column) => column.required).map(({ name }) => ({ anyOf: [[name]] })),
    ...dataset.keys.filter((key) => key.required).map(({ from }) => ({ anyOf: from })),
  ];
}

function unknownTargets(file: string, { id }: Dataset, unknown: readonly string[], known: readonly string[]): Fault {
  return new Fault('MAPPING_UNKNOWN', {
    nl: `De mapping ${file} vult kolommen die ${id} niet kent: ${unknown.join(', ')}. De dataset kent: ${known.join(', ')}.`,
    en: `The mapping ${file} fills columns that ${id} does not have: ${unknown.join(', ')}. The dataset has: ${known.join(', ')}.`,
  });
}

function noHistory(file: string, { id }: Dataset, given: readonly string[]): Fault {
  if (given.length > 0) {
    const list = given.join(', ');
    return new Fault('MAPPING_HISTORY', {
      nl: `De mapping ${file} vult wat uit history al volgt: ${list}. Haal dit onder columns weg.`,
      en: `The mapping ${file} fills what follows from history already: ${list}. Remove this under columns.`,
    });
  }
  return new Fault('MAPPING_HISTORY', {
    nl: `De dataset ${id} kent geen stand op 1 januari en geen verhuizingen: haal history weg uit de mapping ${file}.`,
    en: `The dataset ${id} has no rows per 1 January and no moves: remove history from the mapping ${file}.`,
  });
}
