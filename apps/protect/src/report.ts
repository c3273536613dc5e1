import type { Protection } from '@zichtlijn/disclosure';
import { type Language, say } from '@zichtlijn/messages';

/** What a protection cost. Confidential: numbers of hidden cells can disclose. */
export interface Report {
  readonly confidential: string;
  readonly policy: { readonly id: string; readonly version: number };
  readonly cells: number;
  /** Hidden by a rule, in all and by rule. */
  readonly primary: number;
  readonly primaryByRule: Readonly<Record<string, number>>;
  /** Hidden to protect others. */
  readonly secondary: number;
  readonly published: number;
  /** Σ(1 + ln(1 + |v|)) over secondary cells, or as the option `--cost` says. */
  readonly cost: number;
  /** No pattern that protects as much costs less. */
  readonly bound: number;
  /** How far the cost may be above the least possible one, as a share of the bound; null where no bound is known. */
  readonly gap: number | null;
  readonly engine: string;
  /** Cells that cut generation decided; the others were decided by movements nearby, or nothing in reach of them was hidden. */
  readonly byCuts: number;
  /** Simplex iterations that choosing the cells took, and how many it may take. */
  readonly work: number;
  readonly mostWork: number;
  readonly seconds: number;
  readonly peakMb: number;
}

export const confidentialMark =
  'CONFIDENTIAL / VERTROUWELIJK: not for publication; what stands here can disclose what is hidden';

/** The report of a protection by an engine that took `seconds`. */
export function reportOf({ report, reasons, policy }: Protection, engine: string, seconds: number): Report {
  const { cells, primary, secondary, published, cost, bound, byCuts, work, mostWork } = report;
  const rules = Object.groupBy(
    reasons.filter(({ rule }) => rule !== 'secondary'),
    ({ rule }) => rule,
  );
  return {
    confidential: confidentialMark,
    policy: { id: policy.id, version: policy.version },
    cells,
    primary,
    primaryByRule: Object.fromEntries(Object.entries(rules).map(([rule, of]) => [rule, of.length])),
    secondary,
    published,
    cost: rounded(cost),
    bound: rounded(bound),
    gap: cost <= bound ? 0 : bound > 0 ? rounded((cost - bound) / bound) : null,
    engine,
    byCuts,
    work,
    mostWork,
    seconds: rounded(seconds),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** The report as a person reads it. */
export function readableReport(report: Report, language: Language): string {
  const line = (nl: string, en: string, value: string | number): string =>
    `  ${say({ nl, en }, language).padEnd(34)} ${value}\n`;
  const rules = Object.entries(report.primaryByRule).map(([rule, n]) => `${rule} ${n}`);
  const unknown = say({ nl: 'onbekend', en: 'not known' }, language);
  const gap = report.gap === null ? unknown : `${(report.gap * 100).toFixed(1)} %`;
  return [
    `${report.confidential}\n`,
    line('cellen', 'cells', report.cells),
    line('getoond', 'published', report.published),
    line('primair verborgen', 'primary suppressions', `${report.primary}  (${rules.join(', ') || '-'})`),
    line('secundair verborgen', 'secondary suppressions', report.secondary),
    line('verlies', 'cost', report.cost),
    line('ondergrens van het verlies', 'lower bound of the cost', report.bound),
    line('hoogstens boven het minimum', 'at most above the least', gap),
    line('methode', 'engine', report.engine),
    line('cellen door sneden beslist', 'cells decided by cuts', report.byCuts),
    line(
      'werk, in simplexstappen',
      'work, in simplex iterations',
      `${report.work}  (${say({ nl: 'hoogstens', en: 'at most' }, language)} ${report.mostWork})`,
    ),
    line('seconden', 'seconds', report.seconds),
    line('geheugen, piek in MB', 'memory, peak in MB', report.peakMb),
  ].join('');
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}
