import { describe, expect, it } from 'vitest';
import { attackRelease } from '../../src/attack/attack-release.ts';
import { cellSystem } from '../../src/cell-system.ts';
import { type ConfidentialCell, defaultPolicy, type Relation } from '../../src/index.ts';
import { judge } from '../../src/safety.ts';
import { cell, sum, table } from '../city.ts';

const kind = (category: string, value: number) => cell(value, { category });

/** What is found where some cells are hidden, by category; `most` as `attackRelease` takes it. */
async function found(
  cells: readonly ConfidentialCell[],
  relations: readonly Relation[],
  hidden: string,
  most?: number,
) {
  const system = cellSystem([table(cells, { relations })]);
  const verdicts = judge(system, defaultPolicy, []);
  const of = (name: string) =>
    system.variables.findIndex(({ publishable, cell: { category } }) => publishable && category === name);
  const inside = [...system.variables.keys()].filter((i) => !system.variables[i]!.publishable);
  const seen = {
    ...{ verdicts, hidden: new Set([...[...hidden].map(of), ...inside]), zeros: new Set<number>() },
    guarded: (i: number) => verdicts[i]!.kind === 'primary',
  };
  const findings = await attackRelease(system, seen, defaultPolicy, most);
  return findings.map(
    (one) => `${one.kind} ${one.cell.category}${'guessing' in one && one.guessing ? ' guessing' : ''}`,
  );
}

describe('of a large table', () => {
  // One of a, who knows what is left of the total for b.
  const [t, a, b, c] = [kind('t', 30), kind('a', 1), kind('b', 9), kind('c', 20)];
  const insider = [[t, a, b, c], [sum(t, [a, b, c])]] as const;

  it('elimination says what who knows a cell can compute, when no cell falls short', async () => {
    for (const most of [0, 1, 2, 3]) expect(await found(...insider, 'ab', most)).toContain('insider b');
  });

  it('elimination is not asked to say more of what falls short', async () => {
    expect(await found(...insider, 'b', 1)).toEqual(['determined b', 'narrow b']);
    expect(await found(...insider, 'b', 0)).toEqual(['narrow b']);
    const six = [kind('t', 26), kind('a', 1), kind('b', 5), kind('c', 20)] as const;
    const narrow = [six, [sum(six[0], six.slice(1))]] as const;
    expect(await found(...narrow, 'ab', 2)).toEqual(['insider b', 'narrow a', 'narrow b']);
    expect(await found(...narrow, 'ab', 1)).toEqual(['narrow a', 'narrow b']);
  });
});

describe('where parts may overlap', () => {
  const [t, a, b, c] = [kind('t', 100), kind('a', 5), kind('b', 45), kind('c', 50)];
  const union: Relation = { kind: 'union', total: t, parts: [a, b, c] };

  it('who guesses that they do not computes what nobody else does', async () => {
    expect(await found([t, a, b, c], [union], 'a')).toEqual(['determined a guessing', 'narrow a']);
    expect(await found([t, a, b, c], [sum(t, [a, b, c])], 'a')).toEqual(['determined a', 'narrow a']);
  });
});
