import { addressKey, byCodeUnit } from './address-key.ts';
import type { CellAddress, ConfidentialCell, Contributors } from './cell.ts';
import { isTold } from './is-told.ts';
import { ProtectionFault, type ProtectionFaultCode } from './protection-fault.ts';
import { around, type KnownCell, type KnownRange, knownRanges } from './public-knowledge.ts';
import { besideQuantity, complementAddress, leadingQuantity, shownQuantities } from './shape-quantities.ts';
import type { ConfidentialTable, Relation } from './table.ts';

/** One unknown of the attacker: a cell, whichever tables show it. */
export interface Variable {
  readonly key: string;
  readonly cell: ConfidentialCell;
  /** Tables that give this cell; each applies its own rules to it. */
  readonly tables: readonly ConfidentialTable[];
  /** May be released, if safe. */
  readonly publishable: boolean;
  /** What a denominator has beyond a numerator. */
  readonly complement: boolean;
  /** What a total of overlapping parts has beyond one of them. */
  readonly beyond: boolean;
  /** How much overlapping parts are together more than their total. */
  readonly overlap: boolean;
  /** What anybody knows of its value without a release. */
  readonly known?: KnownRange;
}

/** A relation between variables, by position. */
export interface VariableRelation {
  readonly kind: Relation['kind'];
  readonly total: number;
  readonly parts: readonly number[];
  /** Of a union: what its parts are together more than its total. */
  readonly overlap?: number;
}

/** All cells of all tables as one system, in an order that does not depend on the input's. */
export interface CellSystem {
  readonly variables: readonly Variable[];
  readonly relations: readonly VariableRelation[];
  readonly position: ReadonlyMap<string, number>;
}

/**
 * Merges tables into one system: cells with one address are one variable, and every share adds its complement.
 * @param known what is known from elsewhere; of a cell that no table gives it tells nothing.
 * @throws ProtectionFault when tables disagree, a relation names a cell that is not there, or a total is not its parts.
 */
export function cellSystem(tables: readonly ConfidentialTable[], known: readonly KnownCell[] = []): CellSystem {
  const merged = new Map<string, Variable>();
  const relations: { relation: Relation; table: ConfidentialTable }[] = [];
  for (const table of tables) {
    for (const cell of table.cells) addCell(merged, cell, table);
    for (const relation of table.relations) relations.push({ relation, table });
  }
  for (const table of tables) {
    const remainders = [...addComplements(merged, table), ...addBeyond(merged, table)];
    for (const relation of remainders) relations.push({ relation, table });
  }
  const ranges = knownRanges(known);
  const variables = [...merged.values()]
    .sort((a, b) => byCodeUnit(a.key, b.key))
    .map((variable) => withKnown(variable, ranges.get(variable.key)));
  const position = new Map(variables.map((variable, i) => [variable.key, i]));
  const distinct = new Map<string, VariableRelation>();
  for (const { relation, table } of relations) {
    const placed = place(relation, table, position, variables);
    distinct.set(JSON.stringify([placed.total, placed.parts, placed.kind]), placed);
  }
  const sorted = [...distinct].sort(([a], [b]) => byCodeUnit(a, b)).map(([, relation]) => relation);
  return { variables: withStructuralParts(variables, sorted), relations: sorted, position };
}

function withKnown(variable: Variable, range: KnownRange | undefined): Variable {
  return range === undefined ? variable : { ...variable, known: around(variable.cell.value, range) };
}

/** Whether everybody knows the value of a cell, whatever is released. */
export function isPublic({ known }: Variable): boolean {
  return known !== undefined && known.low === known.high;
}

type Merged = Map<string, Variable>;

/** What nobody says of a cell that a table gives, or that follows from what tables give. */
const ordinary = { publishable: false, complement: false, beyond: false, overlap: false } as const;

function addCell(merged: Merged, cell: ConfidentialCell, table: ConfidentialTable): void {
  const twice = merged.get(addressKey(cell))?.tables.includes(table) === true;
  if (twice || !isPossible(cell)) throw fault('cell-invalid', [table]);
  const key = addressKey(cell);
  const publishable = isTold(cell, table) && shownQuantities(table.shape).includes(cell.quantity);
  const before = merged.get(key);
  if (before === undefined) {
    merged.set(key, { ...ordinary, key, cell, tables: [table], publishable });
    return;
  }
  const contributors = mergeContributors(before.cell.contributors, cell.contributors);
  if (before.cell.value !== cell.value || before.cell.units !== cell.units || contributors === null)
    throw fault('cells-disagree', [...before.tables, table]);
  const structural = before.cell.structural === true && cell.structural === true;
  const both = cell.publishable && before.cell.publishable;
  merged.set(key, {
    ...{ ...ordinary, key, tables: [...before.tables, table] },
    cell: { ...before.cell, contributors, structural, publishable: both },
    publishable: both && (before.publishable || publishable),
  });
}

function isPossible(cell: ConfidentialCell): boolean {
  const natural = (n: number) => Number.isSafeInteger(n) && n >= 0;
  return (
    natural(cell.units) &&
    Number.isSafeInteger(cell.value) &&
    (cell.units > 0 || cell.value === 0) &&
    cell.contributors.every((c) => natural(c.count) && c.second >= 0 && c.largest >= c.second)
  );
}

/** What is part of a zero that everybody knows, everybody knows too. */
function withStructuralParts(variables: readonly Variable[], relations: readonly VariableRelation[]): Variable[] {
  const known = new Set(variables.flatMap(({ cell }, i) => (cell.structural === true && cell.units === 0 ? [i] : [])));
  let before: number;
  do {
    before = known.size;
    for (const { total, parts } of relations) if (known.has(total)) for (const part of parts) known.add(part);
  } while (known.size > before);
  return variables.map((variable, i) =>
    known.has(i) ? { ...variable, cell: { ...variable.cell, structural: true } } : variable,
  );
}

/** Roles of both; null when they say different things about one role. */
function mergeContributors(a: readonly Contributors[], b: readonly Contributors[]): readonly Contributors[] | null {
  const roles = new Map(a.map((c) => [c.role, c]));
  for (const c of b) {
    const before = roles.get(c.role);
    if (before && (before.count !== c.count || before.largest !== c.largest || before.second !== c.second)) return null;
    roles.set(c.role, c);
  }
  return [...roles.values()].sort((x, y) => byCodeUnit(x.role, y.role));
}

function addComplements(merged: Merged, table: ConfidentialTable): Relation[] {
  const { shape } = table;
  const beside = besideQuantity(shape);
  for (const cell of table.cells) {
    const needed = beside !== null && cell.quantity === leadingQuantity(shape);
    if (needed && !merged.has(addressKey({ ...cell, quantity: beside }))) throw fault('cell-missing', [table]);
  }
  const added: Relation[] = [];
  for (const cell of table.cells) {
    const denominator = wholeOf(table, cell);
    if (denominator === null) continue;
    const units = givenAt(merged, denominator, table).value - cell.value;
    if (units < 0) throw fault('relation-broken', [table]);
    const address = complementAddress(cell, denominator.quantity);
    const key = addressKey(address);
    const rest = unseen(address, units, units);
    const tables = [...(merged.get(key)?.tables ?? []), table];
    merged.set(key, { ...ordinary, key, cell: rest, tables, complement: true });
    added.push({ kind: 'sum', total: denominator, parts: [cell, address] });
  }
  return added;
}

/** What a cell is told as a share of, and has a complement in; null where it is told of nothing. */
function wholeOf({ shape, whole }: ConfidentialTable, cell: ConfidentialCell): CellAddress | null {
  if (shape.kind === 'share')
    return cell.quantity === shape.numerator ? { ...cell, quantity: shape.denominator } : null;
  if (shape.kind !== 'distribution' || cell.quantity !== shape.count) return null;
  return whole?.(cell) ?? null;
}

/** No part of a total of overlapping parts is larger than it: what the total has beyond it is a cell of its own, never under zero. */
function addBeyond(merged: Merged, table: ConfidentialTable): Relation[] {
  return table.relations
    .filter(({ kind }) => kind === 'union')
    .flatMap(({ total, parts }) => {
      const whole = givenAt(merged, total, table);
      const relations = parts.map((part): Relation => {
        const inside = givenAt(merged, part, table);
        const [units, value] = [whole.units - inside.units, whole.value - inside.value];
        if (units < 0 || value < 0) throw fault('relation-broken', [table]);
        const { area, breakdown, category } = part;
        const quantity = `${total.quantity} of ${addressKey(total)} beyond ${part.quantity} in ${part.period}`;
        const address = { quantity, area, period: total.period, breakdown, category };
        const key = addressKey(address);
        merged.set(key, { ...ordinary, key, cell: unseen(address, units, value), tables: [table], beyond: true });
        return { kind: 'sum', total, parts: [part, address] };
      });
      addOverlap(merged, table, total, parts);
      return relations;
    });
}

/** Nobody sees it: what the parts of a union are together more than its total. */
function addOverlap(merged: Merged, table: ConfidentialTable, total: CellAddress, parts: readonly CellAddress[]): void {
  const of = (address: CellAddress) => givenAt(merged, address, table).value;
  const value = Math.max(0, parts.reduce((sum, part) => sum + of(part), 0) - of(total));
  const address = overlapAddress(total, parts);
  const key = addressKey(address);
  merged.set(key, { ...ordinary, key, cell: unseen(address, value, value), tables: [table], overlap: true });
}

/** A cell that somebody computes and nobody releases. */
function unseen(address: CellAddress, units: number, value: number): ConfidentialCell {
  return { ...address, units, value, contributors: [], publishable: false };
}

function givenAt(merged: Merged, address: CellAddress, table: ConfidentialTable): ConfidentialCell {
  const found = merged.get(addressKey(address));
  if (found === undefined) throw fault('cell-missing', [table]);
  return found.cell;
}

function overlapAddress(total: CellAddress, parts: readonly CellAddress[]): CellAddress {
  const { area, period, breakdown, category } = total;
  const of = parts.map(addressKey).sort(byCodeUnit).join();
  return { quantity: `${total.quantity} in several of ${of}`, area, period, breakdown, category };
}

function place(
  relation: Relation,
  table: ConfidentialTable,
  position: ReadonlyMap<string, number>,
  variables: readonly Variable[],
): VariableRelation {
  const at = (address: CellAddress): number => {
    const found = position.get(addressKey(address));
    if (found === undefined) throw fault('cell-missing', [table]);
    return found;
  };
  const total = at(relation.total);
  const parts = relation.parts.map(at).sort((a, b) => a - b);
  const values = parts.map((part) => variables[part]!.cell.value);
  const sum = values.reduce((a, b) => a + b, 0);
  const whole = variables[total]!.cell.value;
  // That no part is more than a total of overlapping parts was seen when it was worked out what the total has beyond it.
  const holds = relation.kind === 'sum' ? whole === sum : whole <= sum;
  if (!holds || new Set(parts).size !== parts.length || parts.includes(total)) throw fault('relation-broken', [table]);
  if (relation.kind === 'sum') return { kind: 'sum', total, parts };
  return { kind: 'union', total, parts, overlap: at(overlapAddress(relation.total, relation.parts)) };
}

function fault(code: ProtectionFaultCode, tables: readonly ConfidentialTable[]): ProtectionFault {
  return new ProtectionFault(code, [...new Set(tables.map((t) => `${t.indicator}@${t.version}`))].sort(byCodeUnit));
}
