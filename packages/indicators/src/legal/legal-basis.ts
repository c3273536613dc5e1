import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { allInputs, unitSets } from '../definition/quantities.ts';
import { links } from '../linkage/link.ts';
import { recordKinds } from '../microdata/codes.ts';
import { datasetsRead } from '../tabulation/datasets-read.ts';
import type { Purpose, RecordKind } from './purpose.ts';

/** What an indicator serves: its theme, unless its definition says otherwise. Every one must be allowed. */
export function purposesOf({ purposes, theme }: IndicatorDefinition): readonly Purpose[] {
  return purposes ?? [theme];
}

/**
 * The kinds of criminal record that an indicator counts: all of them, unless its definition says which; none where it draws on no records.
 * Consent for one kind is no consent for another.
 */
export function recordKindsOf(definition: IndicatorDefinition): readonly RecordKind[] {
  const draws = unitSets(definition).some((set) => sourcesOf(set).includes('criminal_record'));
  return draws ? (definition.recordKinds ?? recordKinds) : [];
}

/** Ids of every dataset that counting a set may read: its inputs, what these are linked to, and whatever its SQL names besides. */
export function sourcesOf(set: UnitSet): readonly string[] {
  const inputs = allInputs(set).map((input) => input.split('.')[0]!);
  const linked = links.filter(({ id }) => set.links?.some(({ link }) => link === id));
  const joined = linked.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return [...new Set([...inputs, ...joined, ...datasetsRead(set)])];
}
