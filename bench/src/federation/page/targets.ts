import type { BenchResult } from '../../result.ts';
import { DEADLINE_MS } from '../variants.ts';

/** What was aimed at and what came of it. */
export interface Target {
  readonly aim: string;
  readonly measured: string;
  readonly isReached: boolean;
}

type Find = (variant: string, n: number, down: number) => BenchResult | undefined;

interface Aim {
  readonly aim: string;
  readonly most: number;
  readonly unit: string;
  readonly of: (find: Find) => (number | null | undefined)[];
}

const hanging = ['gateway-list', 'gateway-cells', 'gateway-cached'];

const aims: readonly Aim[] = [
  {
    aim: 'cells at 50 nodes: at most 1.8 × the floor of the cells',
    most: 1.8,
    unit: '×',
    of: (find) => [find('gateway-cells', 50, 0)?.ratioToCellsFloor],
  },
  {
    aim: 'cells at 50 nodes: at most 0.9 × the floor of the list',
    most: 0.9,
    unit: '×',
    of: (find) => [find('gateway-cells', 50, 0)?.ratioToFloor],
  },
  {
    aim: 'remembered cells at 50 nodes: at most 0.3 × the floor of the list',
    most: 0.3,
    unit: '×',
    of: (find) => [find('gateway-cached', 50, 0)?.ratioToFloor],
  },
  {
    aim: 'list at 50 nodes: at most 1.5 × its floor',
    most: 1.5,
    unit: '×',
    of: (find) => [find('gateway-list', 50, 0)?.ratioToFloor],
  },
  {
    aim: 'p99 with 30 % of 50 nodes hanging: at most the deadline and 10 %',
    most: DEADLINE_MS * 1.1,
    unit: 'ms',
    of: (find) => hanging.map((variant) => find(variant, 50, 30)?.p99Ms),
  },
  {
    aim: '342 nodes compared in one query (cells): at most 60 ms of processor time',
    most: 60,
    unit: 'ms',
    of: (find) => [find('gateway-cells', 342, 0)?.cpuMsPerRequest],
  },
];

/** Hold a run against what was aimed at. What was not measured is left out. */
export function targets(results: readonly BenchResult[]): Target[] {
  const find: Find = (variant, n, down) =>
    results.find((one) => one.variant === variant && one.n === n && one.down === down);
  return aims.flatMap(({ aim, most, unit, of }) => {
    const measured = of(find).filter((value) => typeof value === 'number');
    if (measured.length === 0) return [];
    const worst = Math.max(...measured);
    return [{ aim, measured: `${worst.toLocaleString('en')} ${unit}`, isReached: worst <= most }];
  });
}
