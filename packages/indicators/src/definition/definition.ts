import type { NodeLevel } from '../area/level.ts';
import type { Purpose, RecordKind } from '../legal/purpose.ts';
import type { Text } from '../text.ts';
import type { Breakdown } from './breakdown.ts';
import type { Formula } from './formula.ts';
import type { QualityDemand } from './quality-demand.ts';

export type Theme = 'vastgoed' | 'drugs' | 'financieel' | 'context' | 'kwaliteit';

export type MeasureKind = 'count' | 'share' | 'rate' | 'sum' | 'mean' | 'ratio' | 'load';

/** What the indicator is about; decides how zeros and small areas are read by disclosure control. */
export type Sensitivity = 'context' | 'object' | 'person' | 'strict';

/** One fixed rung of the release ladder: a level, the length of its disjoint periods, and the breakdowns shown there. */
export interface Rung {
  readonly level: NodeLevel;
  readonly period: 'year' | 'quarter' | 'three-years' | 'five-years';
  readonly breakdowns: readonly string[];
}

/** Whether a value belongs to a moment (end of the period) or to everything that happened in the period. */
export type TimeKind = 'stock' | 'flow';

/** Who stands behind a unit, and why that role is a contributor. */
export interface ContributorRole {
  readonly role: string;
  readonly meaning: Text;
}

/** What is counted, once: the SQL that runs, the formula a person reads and the catalogue page all come from this. */
export interface IndicatorDefinition {
  readonly id: string;
  readonly version: number;
  readonly theme: Theme;
  readonly title: Text;
  readonly meaning: Text;
  /** The unit counted, plural: `woningen`. */
  readonly unit: Text;
  readonly measure: MeasureKind;
  readonly time: TimeKind;
  readonly formula: Formula;
  readonly contributors: readonly ContributorRole[];
  /** `dataset.column`, every one needed; a missing dataset or column makes the indicator *not collected*. */
  readonly inputs: readonly string[];
  readonly breakdowns: readonly Breakdown[];
  readonly sensitivity: Sensitivity;
  readonly ladder: readonly Rung[];
  readonly caveats: readonly Text[];
  readonly source: string;
  /** How good its inputs must be, where that is not as usual. */
  readonly quality?: Partial<QualityDemand>;
  /** What it serves, each of which the manifest of every delivery it reads must allow; its theme, unless said otherwise. */
  readonly purposes?: readonly Purpose[];
  /** The kinds of criminal record that it counts, each of which the source must have consented to; all of them, unless said otherwise. */
  readonly recordKinds?: readonly RecordKind[];
}
