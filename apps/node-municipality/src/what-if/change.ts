import { defaultPolicy, type Policy, policyNumbers, raisePolicy } from '@zichtlijn/disclosure';
import { catalogue, type IndicatorDefinition } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';

/** One breakdown of one indicator. */
export interface NamedBreakdown {
  readonly indicator: string;
  readonly breakdown: string;
}

/**
 * The default policy with a threshold at least as high.
 * @throws {Fault} POLICY_WEAKER for a lower one: that is not even tried.
 */
export function policyWithThreshold(threshold: number | undefined): Policy {
  if (threshold === undefined) return defaultPolicy;
  if (Number.isSafeInteger(threshold) && threshold >= policyNumbers.threshold.value)
    return raisePolicy(defaultPolicy, { threshold });
  throw new Fault('POLICY_WEAKER', {
    nl: `De drempel is een geheel getal van ten minste ${defaultPolicy.threshold}: hij kan alleen omhoog.`,
    en: `The threshold is a whole number of at least ${defaultPolicy.threshold}: it can only be raised.`,
  });
}

/**
 * A breakdown as it is named on the command line, `indicator:breakdown`.
 * @throws {Fault} BREAKDOWN_UNKNOWN when no rung of such an indicator shows it.
 */
export function namedBreakdown(text: string): NamedBreakdown {
  const [indicator = '', breakdown = '', ...more] = text.split(':');
  const known = catalogue.flatMap(({ id, ladder }) =>
    ladder.flatMap((rung) => rung.breakdowns.map((b) => `${id}:${b}`)),
  );
  if (more.length === 0 && known.includes(text)) return { indicator, breakdown };
  const choice = [...new Set(known)].join(', ');
  throw new Fault('BREAKDOWN_UNKNOWN', {
    nl: `Geen indicator heeft de uitsplitsing "${text}". Kies uit: ${choice}.`,
    en: `No indicator has the breakdown "${text}". Choose from: ${choice}.`,
  });
}

/** The definitions with breakdowns left out of every rung. */
export function withoutBreakdowns(
  definitions: readonly IndicatorDefinition[],
  left: readonly NamedBreakdown[],
): readonly IndicatorDefinition[] {
  return definitions.map((definition) => {
    const out = left.filter(({ indicator }) => indicator === definition.id).map(({ breakdown }) => breakdown);
    const ladder = definition.ladder.map((rung) => ({
      ...rung,
      breakdowns: rung.breakdowns.filter((breakdown) => !out.includes(breakdown)),
    }));
    return out.length === 0 ? definition : { ...definition, ladder };
  });
}
