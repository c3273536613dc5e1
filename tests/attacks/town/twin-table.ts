import {
  type AreaSize,
  type CellAddress,
  type ConfidentialCell,
  type ConfidentialTable,
  defaultPolicy,
  protectTogether,
  type Relation,
} from '@zichtlijn/disclosure';
import { type TwinTown, twinMunicipality } from './write-twin-town.ts';

const block = '2017JJ00/2021JJ00';
const wijkBlock = '2017JJ00/2019JJ00';
const years = [2017, 2018, 2019, 2020, 2021];
const dwellingTypes = ['eengezins', 'meergezins', 'overig', 'onbekend'] as const;

/** Which cells of a twin town the real rules hide, when they are run on these numbers as an attacker would run them. */
export async function hiddenIn(town: TwinTown): Promise<string> {
  const [counted, sizes] = twinTables(town);
  const { tables } = await protectTogether(counted, defaultPolicy, sizes);
  return patternOf(tables.flatMap(({ cells }) => cells));
}

/** The hidden cells of a table, as one text. */
export function patternOf(cells: readonly Omit<CellAddress & { readonly status: string }, 'quantity'>[]): string {
  const hidden = cells.filter(({ status }) => status === 'Q');
  return hidden
    .map((cell) => [cell.area, cell.period, cell.breakdown, cell.category].join(' '))
    .sort()
    .join('\n');
}

/** The two tables of a twin town, in which every object is a dwelling, and the sizes of its areas: written from the public rules, apart from the node. */
function twinTables(town: TwinTown): [readonly ConfidentialTable[], readonly AreaSize[]] {
  const { dwellings } = town;
  const objects = twinTable(town, 'context.objecten', false);
  const homes = twinTable(town, 'context.woningen', true);
  const totals = homes.cells.filter(({ breakdown }) => breakdown === '_T');
  // What the objects are beyond the dwellings: nothing, as everybody computes.
  const rest = totals.map((cell): ConfidentialCell => {
    const quantity = 'context.objecten@1:count minus context.woningen@1:count';
    return { ...cell, quantity, units: 0, value: 0, contributors: [], publishable: false };
  });
  const bound = totals.map((part, at): Relation => {
    return { kind: 'sum', total: { ...part, quantity: 'context.objecten@1:count' }, parts: [part, rest[at]!] };
  });
  const beside = { ...homes, cells: [...homes.cells, ...rest], relations: [...homes.relations, ...bound] };
  const areas = new Map(Object.entries(dwellings));
  for (const [buurt, count] of Object.entries(dwellings))
    areas.set(`WK${buurt.slice(2, 8)}`, (areas.get(`WK${buurt.slice(2, 8)}`) ?? 0) + count);
  return [[objects, beside], [...areas].map(([area, count]) => ({ area, dwellings: count, inhabitants: null }))];
}

function twinTable({ dwellings, types }: TwinTown, indicator: string, typed: boolean): ConfidentialTable {
  const whole = Object.values(dwellings).reduce((all, count) => all + count, 0);
  const rest = whole - types.meergezins - types.overig - types.onbekend;
  const byType = { ...types, eengezins: rest };
  const wijken = Map.groupBy(Object.keys(dwellings), (buurt) => `WK${buurt.slice(2, 8)}`);
  const wijk = (code: string) => wijken.get(code)!.reduce((all, buurt) => all + dwellings[buurt]!, 0);
  const count = `${indicator}@1:count`;
  const cells: ConfidentialCell[] = [];
  const relations: Relation[] = [];
  const add = (value: number, area: string, period: string, category = '_T'): CellAddress => {
    const breakdown = category === '_T' ? '_T' : 'dwelling-type';
    const address = { quantity: count, area, period, breakdown, category };
    const one = Math.min(value, 1);
    const object = { role: 'object', count: value, largest: one, second: Math.min(value - one, 1) };
    cells.push({ ...address, units: value, value, contributors: [object], publishable: true });
    return address;
  };
  const gm = new Map(years.map((year) => [year, add(whole, twinMunicipality, `${year}JJ00`)]));
  for (const [year, total] of typed ? gm : []) {
    const parts = dwellingTypes.map((type) => add(byType[type], twinMunicipality, `${year}JJ00`, type));
    relations.push({ kind: 'sum', total, parts });
  }
  const coarse = [...wijken.keys()].map((code) => add(wijk(code), code, wijkBlock));
  const fine = Object.entries(dwellings).map(([code, value]) => add(value, code, block));
  relations.push(
    { kind: 'sum', total: gm.get(2019)!, parts: coarse },
    { kind: 'sum', total: gm.get(2021)!, parts: fine },
  );
  const how = { shape: { kind: 'count', count }, roles: { [count]: ['object'] } } as const;
  return { indicator, version: 1, sensitivity: 'context', ...how, cells, relations };
}
