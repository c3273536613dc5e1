import type {
  AreaSize,
  ConfidentialTable,
  LadderRung,
  PolicyChanges,
  PolicyNumberName,
  ProtectionFaultCode,
  ReleasedMeasure,
  RuleCode,
  Sensitivity,
  Shape,
  Text,
} from '../../src/index.ts';

/** A chapter of the rule book. */
export interface Chapter {
  readonly title: Text;
  readonly sections: readonly Section[];
}

/** One rule: what it says, where it comes from, and cases of which the outcome is certain. */
export interface Section {
  readonly title: Text;
  readonly rule: Text;
  /** Source and date, or the numbers of the policy that have theirs. */
  readonly source: string | readonly PolicyNumberName[];
  readonly examples?: readonly Example[];
  /** Tests that hold it where no single table shows it: a file from the root of the repository, and the name of a test in it. */
  readonly tests?: readonly { readonly file: string; readonly name: string }[];
}

/** A tiny confidential table and what must come of it. */
export interface Example {
  readonly about?: Text;
  readonly shape?: Shape;
  readonly sensitivity?: Sensitivity;
  readonly rung?: LadderRung | null;
  readonly sizes?: readonly AreaSize[];
  /** What an owner raised. */
  readonly policy?: PolicyChanges;
  /** Positions of rows: the first is the total of the others. */
  readonly totals?: readonly (readonly number[])[];
  readonly table?: Partial<ConfidentialTable>;
  readonly rows: readonly Row[];
  /** The whole is refused, and nothing is released. */
  readonly fault?: ProtectionFaultCode;
}

/** One case. It has an area of its own unless it names one. */
export interface Row {
  readonly what: Text;
  readonly value: number;
  /** Of which a share or rate is taken. */
  readonly of?: number;
  /** Units behind it, when they are not the value itself. */
  readonly units?: number;
  /** Role → contributors, and weight of the largest and second largest; without it every unit has an owner of its own. */
  readonly roles?: Readonly<Record<string, readonly [count: number, largest: number, second: number]>>;
  readonly area?: string;
  readonly period?: string;
  readonly breakdown?: string;
  readonly category?: string;
  readonly version?: number;
  readonly publishable?: boolean;
  readonly structural?: boolean;
  /** What an earlier release showed of it; null when it hid it. */
  readonly before?: number | null;
  /** What an earlier release showed of nearly the same units; null when it hid it. */
  readonly beforeOfOther?: number | null;
  /** The least and the most that anybody knows it to be, from elsewhere. */
  readonly known?: readonly [low: number, high: number];
  /** Shown; never leaving and free to be computed; hidden by a rule; or `open`: shown, or hidden to protect another. */
  readonly expect: 'shown' | 'inside' | 'open' | RuleCode;
  readonly measures?: Partial<Readonly<Record<ReleasedMeasure, number | 'Q' | 'M'>>>;
}

export const count: Shape = { kind: 'count', count: 'n' };
export const share: Shape = { kind: 'share', numerator: 'part', denominator: 'whole' };
export const rate: Shape = { kind: 'rate', numerator: 'events', denominator: 'base', per: 10_000 };
export const distribution: Shape = { kind: 'distribution', count: 'n' };
export const percent: Shape = { kind: 'percent', share: 'linked' };
export const load: Shape = { kind: 'load', mean: 'residue' };
export const sum: Shape = { kind: 'sum', sum: 'price', count: 'sales' };

/** A row of which only the number matters. */
export function row(value: number, expect: Row['expect'], nl: string, en: string, more: Partial<Row> = {}): Row {
  return { what: { nl, en }, value, expect, ...more };
}
