import { type Cells, cellsFault } from '@zichtlijn/release';

/** What a part of an answer has to be about. What the query leaves open is undefined. */
export interface Claim {
  readonly municipality: string;
  readonly indicator?: string | undefined;
  readonly version?: number | undefined;
  readonly breakdown?: string | undefined;
  readonly level?: string | undefined;
  readonly periods?: readonly string[] | undefined;
}

const releaseId = /^r-[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{26}$/;

/**
 * Whether an area lies in a municipality, by its code: `WK0363ZA` and `BU0363ZA01` lie in `GM0363`. That is `WK` or `BU`, the four digits of the
 * municipality, and two to four digits or capitals; read by hand, because every cell of a list names its area.
 */
export function liesIn(area: unknown, municipality: string): boolean {
  if (area === municipality) return true;
  if (typeof area !== 'string' || area.length < 8 || area.length > 10) return false;
  if (!area.startsWith('BU') && !area.startsWith('WK')) return false;
  for (let i = 2; i < 6; i++) if (area.charCodeAt(i) !== municipality.charCodeAt(i)) return false;
  for (let i = 6; i < area.length; i++) if (!isDigitOrCapital(area.charCodeAt(i))) return false;
  return municipality.length === 6;
}

const isDigitOrCapital = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

const letters = { MUNICIPALITY: 'GM', DISTRICT: 'WK', NEIGHBOURHOOD: 'BU' };

/** Whether areas lie in a municipality and are of the level that was asked. There are hundreds in a table, and thousands in a comparison. */
function areAreasOf(areas: readonly string[], { municipality, level }: Claim): boolean {
  const of = letters[level as keyof typeof letters] as string | undefined;
  for (const area of areas) {
    if (!liesIn(area, municipality) || (of !== undefined && !area.startsWith(of))) return false;
  }
  return true;
}

/** Whether a text has the form of a release id. */
export function isReleaseId(value: unknown): boolean {
  return typeof value === 'string' && releaseId.test(value);
}

/** Whether a value is a table of cells of this municipality about what was asked: a node can only speak for its own. */
export function areCellsOf(value: unknown, claim: Claim): boolean {
  if (cellsFault(value) !== null) return false;
  const cells = value as Cells;
  return (
    isReleaseId(cells.release) &&
    (claim.indicator === undefined || cells.indicator === claim.indicator) &&
    (claim.version === undefined || cells.version === claim.version) &&
    (claim.breakdown === undefined || cells.breakdown === claim.breakdown) &&
    (claim.periods === undefined || cells.period.every((period) => claim.periods?.includes(period))) &&
    areAreasOf(cells.area, claim)
  );
}
