import { inject } from 'vitest';
import { unknowns } from '../outside/linear-facts.ts';
import { outsiderFacts } from '../outside/outsider-facts.ts';
import { publishedCells } from '../outside/published-cells.ts';
import type { AttackedTown } from './attacked-town.ts';
import { twinMunicipality, twins } from './write-twin-town.ts';

/** The first twin as it is attacked. */
export async function attackedTwin(): Promise<Pick<AttackedTown, 'held' | 'trueValue' | 'secret' | 'small'>> {
  const cells = await publishedCells(inject('towns').gateway, twinMunicipality);
  const { dwellings, types } = twins.first;
  const held = outsiderFacts(cells, {
    notZero: (_, area) => !area.startsWith('BU') || dwellings[area]! >= 20,
    nothingMissing: () => true,
  });
  const inside = (code: string) =>
    Object.entries(dwellings).filter(([buurt]) => buurt.slice(2).startsWith(code.slice(2)));
  const trueValue = (name: string): number => {
    const [, area = '', , , category = ''] = name.split(' ');
    const all = inside(area).reduce((sum, [, count]) => sum + count, 0);
    const rare: Readonly<Record<string, number>> = types;
    if (category === 'eengezins') return all - Object.values(rare).reduce((sum, count) => sum + count, 0);
    return category === '_T' ? all : rare[category]!;
  };
  const secret = unknowns(held);
  return { held, trueValue, secret, small: secret.filter((name) => trueValue(name) < 10) };
}
