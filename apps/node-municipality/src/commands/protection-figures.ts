import type { Protection, RuleCode } from '@zichtlijn/disclosure';
import { say } from '@zichtlijn/messages';
import { rules } from './why-lines.ts';

/** What protecting a release took and lost. Confidential: numbers of hidden cells can disclose. */
export interface ProtectionFigures {
  readonly cells: number;
  readonly published: number;
  readonly primary: number;
  /** How many cells each rule hides; without those that are hidden to protect others. */
  readonly primaryByRule: Readonly<Partial<Record<RuleCode, number>>>;
  readonly secondary: number;
  /** Information lost on secondary cells, and what no choice with the same guarantees goes under. */
  readonly cost: number;
  readonly bound: number;
  /** How far the cost can be over the least possible, in per cent of the bound; null when there is no bound to compare with. */
  readonly gapPercent: number | null;
  /** Simplex iterations that choosing the cells took, and the most that it may take. */
  readonly work: number;
  readonly mostWork: number;
}

/** What a build tells about its protection, for the node's own staff. */
export function protectionFigures({ reasons, report }: Pick<Protection, 'reasons' | 'report'>): ProtectionFigures {
  const primaryRules = reasons.map(({ rule }) => rule).filter((rule) => rule !== 'secondary');
  const byRule = [...Map.groupBy(primaryRules.sort(), (rule) => rule)].map(([rule, all]) => [rule, all.length]);
  const { cells, published, primary, secondary, cost, bound, work, mostWork } = report;
  const gapPercent = cost <= bound ? 0 : bound > 0 ? (100 * (cost - bound)) / bound : null;
  const primaryByRule = Object.fromEntries(byRule);
  return { cells, published, primary, primaryByRule, secondary, cost, bound, gapPercent, work, mostWork };
}

/** The same as lines. */
export function protectionLines(figures: ProtectionFigures): readonly string[] {
  const { cells, published, primary, primaryByRule, secondary, cost, bound, gapPercent, work, mostWork } = figures;
  const hidden = Object.entries(primaryByRule).map(([rule, count]) => `${say(rules[rule as RuleCode])}: ${count}`);
  const listed = hidden.length === 0 ? '' : ` (${hidden.join('; ')})`;
  const gap =
    gapPercent === null
      ? say({ nl: 'ondergrens onbekend', en: 'no bound known' })
      : say({
          nl: `hoogstens ${gapPercent.toFixed(1).replace('.', ',')}% boven het minst mogelijke`,
          en: `at most ${gapPercent.toFixed(1)}% over the least possible`,
        });
  const figure = (value: number) => value.toFixed(1);
  return [
    say({
      nl: `${cells} cellen in het stelsel, ${published} toonbaar; ${primary} verborgen door een regel${listed}, ${secondary} om die te beschermen`,
      en: `${cells} cells in the system, ${published} can be shown; ${primary} hidden by a rule${listed}, ${secondary} to protect those`,
    }),
    say({
      nl: `verloren informatie ${figure(cost).replace('.', ',')}, ondergrens ${figure(bound).replace('.', ',')}: ${gap}`,
      en: `information lost ${figure(cost)}, bound ${figure(bound)}: ${gap}`,
    }),
    say({
      nl: `werk: ${work} simplexstappen van hoogstens ${mostWork}`,
      en: `work: ${work} simplex iterations of at most ${mostWork}`,
    }),
  ];
}
