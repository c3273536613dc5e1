import { type Dataset, datasets, deliveredAs } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import type { Mapping } from './mapping.ts';

/**
 * The dataset that a delivery is of. Where several groups of columns share one name (`person_year`), the mapping shows which group
 * it fills: the one that has a mapped column to itself, and the first where it maps no more than they all have.
 *
 * @throws Fault DATASET_UNKNOWN, or MAPPING_GROUPS when it fills more than one group.
 */
export function chooseDataset(name: string, file: string, { columns }: Mapping): Dataset {
  const exact = datasets.filter(({ id, group }) => id === name && group?.of !== name);
  const candidates = exact.length > 0 ? exact : datasets.filter((dataset) => deliveredAs(dataset) === name);
  const [first] = candidates;
  if (first === undefined) throw unknownDataset();
  const filled = candidates.filter((one) => {
    const others = candidates.filter((other) => other !== one).flatMap(targets);
    return targets(one).some((target) => target in columns && !others.includes(target));
  });
  if (candidates.length > 1 && filled.length > 1) throw severalGroups(file, filled);
  return filled[0] ?? first;
}

function targets({ columns, identifiers }: Dataset): string[] {
  return [...columns, ...identifiers].map((target) => target.name);
}

function unknownDataset(): Fault {
  const list = [...new Set(datasets.map(deliveredAs))].join(', ');
  return new Fault('DATASET_UNKNOWN', {
    nl: `Deze dataset bestaat niet. Kies uit: ${list}.`,
    en: `There is no such dataset. Choose from: ${list}.`,
  });
}

function severalGroups(file: string, groups: readonly Dataset[]): Fault {
  const list = groups.map(({ group }) => group?.name ?? '').join(', ');
  return new Fault('MAPPING_GROUPS', {
    nl: `De mapping ${file} vult meer dan één groep kolommen: ${list}. Elke groep heeft een eigen manifest; lees het bestand per groep in, met een mapping voor die groep.`,
    en: `The mapping ${file} fills more than one group of columns: ${list}. Each group has a manifest of its own; ingest the file once per group, with a mapping for that group.`,
  });
}
