import { z } from 'zod';

export const slug = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);

/** Indicators that a purpose covers: an id, all of a theme (`vastgoed.*`), or `*` for all. */
export const indicatorPattern = z.string().regex(/^(\*|[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*(\.\*)?)$/);
export const areaLevels = ['MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD'] as const;
/** Levels above the municipality that the gateway answers from municipalities' numbers count as `MUNICIPALITY`. */
export type CoveredLevel = (typeof areaLevels)[number];

/** What a purpose allows to be asked. */
export const coverage = z.strictObject({
  indicators: z.array(indicatorPattern).min(1).max(200),
  levels: z.array(z.enum(areaLevels)).min(1),
});
export type Coverage = z.infer<typeof coverage>;

/** Who asks and what for, as the gateway vouches for it to a node. */
export const claims = z.strictObject({
  actor: z.string().regex(/^(loopback|gateway|[0-9a-f]{32})$/),
  role: slug.nullable(),
  purpose: z.strictObject({ id: slug, ...coverage.shape }).nullable(),
  /**
   * Municipalities that whoever asks works for, of those that this node answers for. Left out for everybody else, and at every other node: a node of before
   * this field takes claims without it, and refuses those that have it.
   */
  municipalities: z
    .array(z.string().regex(/^GM\d{4}$/))
    .min(1)
    .max(50)
    .optional(),
});
export type Claims = z.infer<typeof claims>;

/** Whether a purpose covers an indicator at a level. Both have to be covered; what is unknown is not. */
export function covers({ indicators, levels }: Coverage, indicator: string, level: string): boolean {
  if (!levels.some((covered) => covered === level)) return false;
  return indicators.some((pattern) => {
    if (pattern === '*' || pattern === indicator) return true;
    return pattern.endsWith('.*') && indicator.startsWith(pattern.slice(0, -1));
  });
}
