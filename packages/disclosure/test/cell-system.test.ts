import { describe, expect, it } from 'vitest';
import { cellSystem, isPublic } from '../src/cell-system.ts';
import type { ConfidentialCell, ConfidentialTable, KnownCell, Relation } from '../src/index.ts';
import { cell, sum, table } from './city.ts';

const kind = (category: string, value: number, more = {}) => cell(value, { category, ...more });
const union = (total: ConfidentialCell, parts: readonly ConfidentialCell[]): Relation => ({
  kind: 'union',
  total,
  parts,
});
const refused = (code: string) => expect.objectContaining({ code });
const system =
  (...tables: readonly ConfidentialTable[]) =>
  () =>
    cellSystem(tables);
const other = { indicator: 'test.other' };
/** The variables of one category, with what makes them. */
const made = (of: ReturnType<typeof cellSystem>, category: string) =>
  of.variables.filter((variable) => variable.cell.category === category);

describe('one cell of a table', () => {
  it.each([
    ['units and value are nothing', {}, 0],
    ['nobody weighs more than the second', { roles: [{ role: 'owner', count: 5, largest: 2, second: 2 }] }, 5],
    ['there is no second', { roles: [{ role: 'owner', count: 1, largest: 5, second: 0 }] }, 5],
    ['the value is a loss', { units: 3 }, -5],
  ])('is possible where %s', (_, given, value) => expect(system(table([kind('a', value, given)]))).not.toThrow());

  it.each([
    ['units are fewer than none', { units: -1 }, 5],
    ['units are not whole', { units: 1.5 }, 5],
    ['the value is not whole', { units: 2 }, 0.5],
    ['no unit has a value', { units: 0 }, 5],
    ['contributors are fewer than none', { roles: [{ role: 'owner', count: -1, largest: 1, second: 1 }] }, 5],
    ['contributors are not whole', { roles: [{ role: 'owner', count: 1.5, largest: 1, second: 1 }] }, 5],
    ['the second weighs less than nothing', { roles: [{ role: 'owner', count: 2, largest: 1, second: -1 }] }, 5],
    ['the second weighs more than the largest', { roles: [{ role: 'owner', count: 2, largest: 1, second: 2 }] }, 5],
  ])('is not where %s', (_, given, value) =>
    expect(system(table([kind('a', value, given)]))).toThrow(refused('cell-invalid')),
  );

  it('is given once by it', () => expect(system(table([kind('a', 5), kind('a', 5)]))).toThrow(refused('cell-invalid')));
});

describe('one cell of several tables', () => {
  const both = (a: ConfidentialCell, b: ConfidentialCell) => cellSystem([table([a]), table([b], other)]).variables[0]!;

  it('is one, with both tables', () => {
    const { variables } = cellSystem([table([kind('a', 5)]), table([kind('a', 5)], other)]);
    expect(variables.map(({ tables }) => tables.map(({ indicator }) => indicator))).toEqual([
      ['test.homes', 'test.other'],
    ]);
  });

  it.each([
    ['value', { units: 5 }, 7],
    ['units', { units: 6 }, 5],
    ['number of contributors', { roles: [{ role: 'owner', count: 4, largest: 1, second: 1 }] }, 5],
    ['largest contributor', { roles: [{ role: 'owner', count: 5, largest: 2, second: 1 }] }, 5],
    ['second contributor', { roles: [{ role: 'owner', count: 5, largest: 1, second: 0 }] }, 5],
  ])('has one %s', (_, given, value) =>
    expect(() => both(kind('a', 5), kind('a', value, given))).toThrow(refused('cells-disagree')),
  );

  it('has the contributors of the roles of each', () => {
    const [owner, buyer] = ['owner', 'buyer'].map((role) => ({ role, count: 5, largest: 1, second: 1 }));
    const roles = [buyer!, owner!];
    expect(both(kind('a', 5, { roles: [owner] }), kind('a', 5, { roles: [buyer] })).cell.contributors).toEqual(roles);
    expect(both(kind('a', 5, { roles }), kind('a', 5, { roles: [owner] })).cell.contributors).toEqual(roles);
  });

  it('is a certain nothing, and is told, where both say so', () => {
    const said = [true, false].flatMap((first) => [true, false].map((second) => [first, second] as const));
    const structural = said.map(
      ([a, b]) => both(kind('a', 0, { structural: a }), kind('a', 0, { structural: b })).cell.structural,
    );
    const publishable = said.map(
      ([a, b]) => both(kind('a', 5, { publishable: a }), kind('a', 5, { publishable: b })).publishable,
    );
    expect([structural, publishable]).toEqual([
      [true, false, false, false],
      [true, false, false, false],
    ]);
  });

  it('is told where one of them shows it, and never of an unknown area or category', () => {
    const beside = { ...other, shape: { kind: 'count', count: 'sales' } } as const;
    const shown = (...tables: readonly ConfidentialTable[]) => cellSystem(tables).variables[0]!.publishable;
    expect(shown(table([kind('a', 5)]), table([kind('a', 5)], beside))).toBe(true);
    expect(shown(table([kind('a', 5)], beside), table([kind('a', 5)]))).toBe(true);
    expect(shown(table([kind('a', 5)], beside))).toBe(false);
    expect([shown(table([kind('_U', 5)])), shown(table([kind('a', 5, { area: '_U' })]))]).toEqual([false, false]);
  });
});

describe('a certain nothing', () => {
  it('is certain in all its parts, however far down, and in nothing else', () => {
    const [t, a, b, c, d, e] = [...'tabcde'].map((name) =>
      kind(name, name === 'e' ? 5 : 0, { structural: name === 't' }),
    );
    const relations = [sum(c!, [d!]), sum(a!, [c!]), sum(t!, [a!, b!])];
    for (const order of [relations, relations.toReversed()]) {
      const { variables } = cellSystem([table([t!, a!, b!, c!, d!, e!], { relations: order })]);
      expect(variables.flatMap((one) => (one.cell.structural ? [one.cell.category] : []))).toEqual([...'abcdt']);
    }
  });

  it('is one only where it is nothing', () => {
    const [t, a] = [kind('t', 5, { structural: true }), kind('a', 5)];
    expect(made(cellSystem([table([t, a], { relations: [sum(t, [a])] })]), 'a')[0]!.cell.structural).toBe(false);
  });
});

describe('a relation', () => {
  const [t, a, b] = [kind('t', 8), kind('a', 5), kind('b', 3)];
  const relates = (relation: Relation, more: readonly ConfidentialCell[] = []) =>
    system(table([t, a, b, ...more], { relations: [relation] }));

  it('stands once, whichever tables give it and in whatever order its parts do', () => {
    const { relations } = cellSystem([
      table([t, a, b], { relations: [sum(t, [a, b])] }),
      table([t, a, b], { ...other, relations: [sum(t, [b, a])] }),
    ]);
    expect(relations).toEqual([{ kind: 'sum', total: 2, parts: [0, 1] }]);
  });

  it('adds up', () => {
    expect(relates(sum(t, [a, b]))).not.toThrow();
    expect(relates(sum(t, [a]))).toThrow(refused('relation-broken'));
    expect(relates(sum(t, [a, b, kind('c', 1)]), [kind('c', 1)])).toThrow(refused('relation-broken'));
  });

  it('of overlapping parts is no more than these together, and no less than any of them', () => {
    const all = (value: number, ...parts: readonly number[]) => {
      const cells = parts.map((n, i) => kind(`p${i}`, n));
      return system(table([kind('t', value), ...cells], { relations: [union(kind('t', value), cells)] }));
    };
    expect(all(8, 5, 3)).not.toThrow();
    expect(all(5, 5, 3)).not.toThrow();
    expect(all(9, 5, 3)).toThrow(refused('relation-broken'));
    expect(all(4, 5, 3)).toThrow(refused('relation-broken'));
  });

  it('has each part once, and its total not among them', () => {
    const [twice, nothing] = [kind('d', 10), kind('z', 0)];
    expect(relates(sum(twice, [a, a]), [twice])).toThrow(refused('relation-broken'));
    expect(relates(sum(t, [t, nothing]), [nothing])).toThrow(refused('relation-broken'));
  });

  it('is between cells that are there', () => {
    expect(relates(sum(t, [a, kind('missing', 3)]))).toThrow(refused('cell-missing'));
    expect(relates(union(t, [a, kind('missing', 3)]))).toThrow(refused('cell-missing'));
  });
});

describe('what is a cell though nobody gave it', () => {
  const share = (part: number, whole: number) =>
    table([kind('a', part, { quantity: 'part' }), kind('a', whole, { quantity: 'whole' })], {
      shape: { kind: 'share', numerator: 'part', denominator: 'whole' },
    });

  it('is what a whole has beyond its part, which is no less than nothing', () => {
    const { variables, relations } = cellSystem([share(40, 100)]);
    const [rest] = variables.filter(({ complement }) => complement);
    const inside = { publishable: false, beyond: false, overlap: false };
    expect(rest).toMatchObject({ ...inside, cell: { units: 60, value: 60, publishable: false } });
    expect(relations).toEqual([{ kind: 'sum', total: 2, parts: [0, 1] }]);
    expect(cellSystem([share(40, 40)]).variables.find(({ complement }) => complement)!.cell.units).toBe(0);
    expect(system(share(41, 40))).toThrow(refused('relation-broken'));
  });

  it('is what a category of a distribution leaves of its whole, and of nothing else', () => {
    const [total, part, beside] = [cell(100), kind('a', 40), kind('a', 40, { quantity: 'people', publishable: false })];
    const whole: ConfidentialTable['whole'] = ({ category }) => (category === '_T' ? null : total);
    const rests = (shape: ConfidentialTable['shape']) =>
      cellSystem([table([total, part, beside], { shape, whole })]).variables.flatMap((one) =>
        one.complement ? [one.cell.value] : [],
      );
    expect(rests({ kind: 'distribution', count: 'homes' })).toEqual([60]);
    expect(rests({ kind: 'count', count: 'homes' })).toEqual([]);
  });

  it('is what a total of overlapping parts has beyond each, and what these are together more than it', () => {
    const [t, a, b] = [kind('t', 50), kind('a', 30), kind('b', 45)];
    const { variables, relations } = cellSystem([table([t, a, b], { relations: [union(t, [a, b])] })]);
    const beyond = variables
      .filter((one) => one.beyond)
      .map(({ cell: { category, units, value } }) => [category, units, value]);
    expect(beyond).toEqual([
      ['a', 20, 20],
      ['b', 5, 5],
    ]);
    expect(variables.filter(({ overlap }) => overlap).map(({ cell: { units, value } }) => [units, value])).toEqual([
      [25, 25],
    ]);
    const [joined] = relations.filter((one) => one.kind === 'union');
    expect(variables[joined!.overlap!]!.overlap).toBe(true);
    const apart = cellSystem([table([kind('t', 75), a, b], { relations: [union(kind('t', 75), [a, b])] })]);
    expect(apart.variables.find(({ overlap }) => overlap)!.cell.value).toBe(0);
  });

  it('has no fewer units than none, nor less value', () => {
    const of = (units: number, value: number) => {
      const [t, a, b] = [kind('t', 50, { units: 40 }), kind('a', value, { units }), kind('b', 45, { units: 40 })];
      return system(table([t, a, b], { relations: [union(t, [a, b])] }));
    };
    expect(of(40, 50)).not.toThrow();
    expect(of(41, 50)).toThrow(refused('relation-broken'));
    expect(of(40, 51)).toThrow(refused('relation-broken'));
  });
});

it('is known to everybody where it is known to be one number', () => {
  const known = (category: string, low: number, high: number): KnownCell => ({ ...kind(category, 0), low, high });
  const { variables } = cellSystem(
    [table([kind('a', 5), kind('b', 5), kind('c', 5)])],
    [known('a', 5, 5), known('b', 5, 6)],
  );
  expect(variables.map(isPublic)).toEqual([true, false, false]);
});
