import type { AreaSize, ConfidentialTable, ReleasedTable, SetDifference } from '@zichtlijn/disclosure';
import { catalogue, type IndicatorDefinition, UNKNOWN } from '@zichtlijn/indicators';
import type pg from 'pg';
import { type Borders, unchangedBorders } from '../borders/borders.ts';
import { analyseVault } from '../vault/analyse-vault.ts';
import { apartCategories } from './apart-categories.ts';
import { areaSizes } from './area-sizes.ts';
import { withheldBesideOthers } from './beside-others.ts';
import { beyondParts } from './beyond-parts.ts';
import { categoriesIn } from './categories-in.ts';
import { confidentialTable } from './confidential-table.ts';
import { countDefinition, expectDefinition } from './count-definition.ts';
import type { CountedSlices } from './counted-slice.ts';
import { withCountingSession } from './counting-session.ts';
import type { Delivery } from './delivery.ts';
import { followedSets } from './followed-sets.ts';
import { together } from './hidden-numbers.ts';
import { firstYears, type Inheritance, noInheritance } from './inherited.ts';
import { type InputQuality, inputQuality } from './input-quality.ts';
import { insideCategories } from './inside-categories.ts';
import type { KnownAreas } from './known-areas.ts';
import { isTold, type Ledger, wasHidden, yearsTold } from './ledger.ts';
import { type LinkRates, linkRates } from './link-rates.ts';
import { movementsOf } from './movements.ts';
import { notCollectedAt, notCollectedTables } from './not-collected.ts';
import { plan } from './plan.ts';
import { type SeriesMarks, seriesMarks } from './series-marks.ts';
import { SharedCounts } from './shared-counts.ts';

/** All that a release is made from. `tables` is confidential: in memory only, never stored, never logged. */
export interface Tabulation {
  readonly tables: readonly ConfidentialTable[];
  readonly notCollected: readonly ReleasedTable[];
  readonly sizes: readonly AreaSize[];
  readonly definitions: readonly IndicatorDefinition[];
  /** Codes of every area that a cell stands for. */
  readonly areas: readonly string[];
}

/** What is counted, and beside what. */
export interface Counting {
  /** The catalogue, unless said otherwise. */
  readonly definitions?: readonly IndicatorDefinition[];
  /** What the municipality published before; nothing, unless said otherwise. */
  readonly ledger?: Ledger;
  /** What it came out of; nothing, unless said otherwise. */
  readonly inheritance?: Inheritance;
  /** How its ground changed; it never did, unless said otherwise. */
  readonly borders?: Borders;
  /** Told how far the count is: of how many definitions, and at last what they tell together; nobody, unless said otherwise. */
  readonly onCounted?: (done: number, of: number) => void;
}

/** Count every indicator of the catalogue over the vault of one municipality, or others than those, beside what it published before. */
export async function tabulate(
  pool: pg.Pool,
  known: KnownAreas,
  delivered: readonly Delivery[],
  counting: Counting = {},
): Promise<Tabulation> {
  const [municipality = ''] = known.municipality;
  await analyseVault(pool);
  const rates = await linkRates(pool, municipality, delivered);
  const quality = await inputQuality(pool, municipality, delivered);
  const scope: Scope = { known, delivered, rates, quality };
  return withCountingSession(pool, municipality, (session) => countAll(session, scope, counting));
}

interface Scope {
  readonly known: KnownAreas;
  readonly delivered: readonly Delivery[];
  readonly rates: LinkRates;
  readonly quality: InputQuality;
}

async function countAll(
  session: pg.ClientBase,
  { known, delivered, rates, quality }: Scope,
  {
    definitions: wanted = catalogue,
    ledger = [],
    inheritance = noInheritance,
    borders = unchangedBorders,
    onCounted = () => {},
  }: Counting,
): Promise<Tabulation> {
  const [municipality = ''] = known.municipality;
  const isHidden = wasHidden(ledger);
  const absent: ReleasedTable[] = [];
  const counted: (CountedSlices & { readonly pairs: readonly SetDifference[]; readonly marks: SeriesMarks })[] = [];
  const plans = wanted.map((definition) => {
    const before = yearsTold(inheritance.predecessors.flat(), definition.id);
    const years = new Set([...yearsTold(ledger, definition.id), ...before]);
    const planned = plan(definition, delivered, rates, years, firstYears(inheritance, definition.id), quality);
    return { definition, years, planned };
  });
  const counts = new SharedCounts(session);
  for (const { definition, planned } of plans) expectDefinition(counts, definition, planned, municipality);
  for (const [done, { definition, years, planned }] of plans.entries()) {
    onCounted(done, plans.length + 1);
    if (planned.length === 0) continue;
    const { slices, unplaced } = await countDefinition(counts, definition, planned, known);
    const pairs = await movementsOf(session, municipality, definition, slices, { years, isHidden });
    const told = isTold(ledger, definition.id, definition.version);
    absent.push(...notCollectedTables(definition, notCollectedAt(planned, unplaced, known, told)));
    const marks = seriesMarks(definition, planned, ledger, borders);
    counted.push({ definition, slices, pairs, marks });
  }
  onCounted(plans.length, plans.length + 1);
  const beyond = [
    await beyondParts(counts, known, counted),
    await followedSets(session, municipality, counted),
    ...[insideCategories, apartCategories, categoriesIn].map((hidden) => hidden(counted)),
  ];
  onCounted(plans.length + 1, plans.length + 1);
  const withheld = withheldBesideOthers(counted, { own: ledger, predecessors: inheritance.predecessors });
  const tables = counted.flatMap(({ definition, slices, pairs, marks }, at): ConfidentialTable[] => {
    const table = confidentialTable(definition, slices, pairs, together(beyond.map((one) => one[at]!)));
    if (table === null) return [];
    return [{ ...marked(table, marks), withheld: withheld[at]! }];
  });
  const cells = counted.flatMap(({ slices }) => slices.flatMap((slice) => slice.cells));
  const seen = cells.map(({ area }) => area).filter((area) => area !== UNKNOWN);
  const areas = [...new Set([...known.municipality, ...known.district, ...known.neighbourhood, ...seen])].sort();
  const sizes = await areaSizes(counts, known, delivered);
  return { tables, notCollected: absent, sizes, definitions: counted.map(({ definition }) => definition), areas };
}

/** A table with what stands beside its numbers, after the flags that it has of itself. */
function marked(table: ConfidentialTable, { status, flags }: SeriesMarks): ConfidentialTable {
  return { ...table, status, flags: (cell) => [...(table.flags?.(cell) ?? []), ...flags(cell)] };
}
