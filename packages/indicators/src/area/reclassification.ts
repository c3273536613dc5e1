import type { MunicipalityCode } from './area-code.ts';
import entries from './reclassifications.json' with { type: 'json' };

/**
 * What became of a municipality: `merged`, with others into a new one; `joined`, to one that kept its code; `part`, split over several, of which this is one;
 * `renamed`, another code and name for the same ground.
 */
export type ReclassificationKind = 'merged' | 'joined' | 'part' | 'renamed';

/** Ground that passed from one municipality to another, or to another code. */
export interface Reclassification {
  /** First day, ISO 8601. */
  readonly on: string;
  readonly kind: ReclassificationKind;
  readonly from: MunicipalityCode;
  readonly fromName: string;
  readonly to: MunicipalityCode;
  readonly toName: string;
}

/** Where the facts come from. Corrections of a boundary by a few houses are not among them. */
export const reclassificationsSource = 'CBS, gemeentelijke indelingen op 1 januari 2011–2024 (herindelingen)';

/** First and last year of which every reclassification is listed; since 1 January 2023 there was none (until 2026). */
export const reclassificationYears = { from: 2011, to: 2026 } as const;

/** Every reclassification of municipalities, in order of time. */
export const reclassifications: readonly Reclassification[] = entries as unknown as readonly Reclassification[];
