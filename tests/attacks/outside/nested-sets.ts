import { cellName, type LinearFact, type PublicAddress, sum } from './linear-facts.ts';

/** A cell, or the same category of every cell with it, of one set of units. */
interface Told {
  readonly quantity: string;
  /** All cells of a breakdown, each in its own category; or one category. Nothing: the total. */
  readonly breakdown?: string;
  readonly category?: string;
}

interface Nested {
  readonly part: Told;
  readonly whole: Told;
}

const set = (name: string, breakdown?: string, category?: string): Told => ({
  quantity: `${name}@1:count`,
  ...(breakdown === undefined ? {} : { breakdown }),
  ...(category === undefined ? {} : { category }),
});
const within = (part: string, whole: string, ...breakdowns: readonly string[]): Nested[] => [
  { part: set(part), whole: set(whole) },
  ...breakdowns.map((id) => ({ part: set(part, id), whole: set(whole, id) })),
];

/**
 * Which sets of units lie within which, and in which categories, as whoever reads the formulas of the catalogue finds. Numerators lie within
 * their denominators; those pairs are not repeated here.
 */
const nested: readonly Nested[] = [
  ...within('context.woningen', 'context.objecten'),
  ...within('vastgoed.woningwaarde', 'context.woningen'),
  { part: set('vastgoed.bezit-van-stichtingen', 'use', 'woning'), whole: set('context.woningen') },
  ...within('context.woningeigenaren', 'context.pandeigenaren'),
  ...within('vastgoed.woningeigenaren-met-bekend-inkomen', 'context.woningeigenaren'),
  {
    part: set('vastgoed.woningeigenaren-met-bekend-inkomen', 'dwellings-owned', '3+'),
    whole: set('vastgoed.verzamelaars'),
  },
  ...within(
    'vastgoed.woningeigenaren-met-bekend-huishoudinkomen',
    'vastgoed.woningeigenaren-met-bekend-inkomen',
    ...['mortgage-free', 'dwellings-owned'],
  ),
  ...within('vastgoed.windhappers-huishouden', 'vastgoed.windhappers', 'mortgage-free', 'dwellings-owned'),
  {
    part: set('vastgoed.windhappers-met-antecedenten', 'record-kind'),
    whole: set('vastgoed.pandeigenaren-met-antecedenten', 'record-kind'),
  },
  ...within('vastgoed.bestuurders-van-stichtingen', 'context.bestuurders'),
  ...within('vastgoed.waardesprong', 'vastgoed.transactiewaarde', 'use'),
  ...within('context.inwoners-van-12-en-ouder', 'context.inwoners'),
  ...within('drugs.criminele-loopbaan', 'drugs.verdachten', 'offence'),
];

/** Cleared objects of the kinds that hold no dwelling. */
const clearedElsewhere = [
  'winkel',
  'kantoor',
  'industrie',
  'logies',
  'bijeenkomst',
  'horeca',
  'overig',
  'buiten_bestand',
].map((kind) => set('drugs.hennepruimingen-panden', 'place', kind));

/** Categories of which no unit has two, though other categories of their breakdown overlap; whoever has one of the second has none of the first. */
const apart: readonly { readonly quantity: string; readonly of: readonly Told[] }[] = [
  {
    quantity: 'drugs.verdachten@1:count',
    of: [set('drugs.verdachten', 'context', 'geen'), set('drugs.verdachten', 'context', 'onbekend')],
  },
  {
    quantity: 'drugs.verdachten@1:count',
    of: [set('drugs.verdachten', 'context', 'geen'), set('drugs.verdachten', 'position', 'onbekend')],
  },
  {
    quantity: 'drugs.hennepruimingen-panden@1:count',
    of: [set('drugs.hennep-bij-frequente-verhuizingen'), ...clearedElsewhere],
  },
];

/** What stands in several categories at once lies within each of these too. */
const inside: readonly (readonly [Told, Told])[] = ['politieregistratie', 'justitieel_gegeven', 'veroordeling'].map(
  (kind) => [
    set('drugs.verdachten', 'context', `thuis_bij_ouder_met_${kind}`),
    set('drugs.verdachten', 'position', 'thuiswonend_kind'),
  ],
);

type Seen = ReadonlyMap<string, PublicAddress>;

/** Name of what a cell has beyond others that lie within it and share nothing. */
export const beyondName = (whole: string, ...parts: readonly string[]): string => [whole, ...parts].join(' minus ');

/** A whole is its parts and what it has beyond them, wherever both are told of; `seen` are the cells that somebody was told of. */
export function nestedFacts(seen: Seen): LinearFact[] {
  const facts: LinearFact[] = [];
  const add = (whole: PublicAddress, parts: readonly PublicAddress[]) => {
    if (![whole, ...parts].every((cell) => seen.has(cellName(cell)))) return;
    const [total, names] = [cellName(whole), parts.map(cellName)];
    facts.push(sum(total, [...names, beyondName(total, ...names)]));
  };
  const pairs = [...nested, ...inside.map(([part, whole]) => ({ part, whole }))];
  for (const { part, whole } of pairs) for (const cell of cellsOf(seen, part)) add(atSame(cell, whole), [cell]);
  for (const { quantity, of } of apart)
    for (const first of cellsOf(seen, of[0]!)) {
      const total = { ...first, quantity, breakdown: '_T', category: '_T' };
      add(total, [first, ...of.slice(1).map((other) => atSame(first, other))]);
    }
  return facts;
}

function cellsOf(seen: Seen, { quantity, breakdown = '_T', category }: Told): PublicAddress[] {
  return [...seen.values()].filter(
    (cell) =>
      cell.quantity === quantity &&
      cell.breakdown === breakdown &&
      (category === undefined || cell.category === category),
  );
}

/** The cell of a set at the place and period of another, in its own category or in the category said. */
function atSame(cell: PublicAddress, { quantity, breakdown = '_T', category }: Told): PublicAddress {
  const own = breakdown === '_T' ? '_T' : (category ?? cell.category);
  return { ...cell, quantity, breakdown, category: own };
}
