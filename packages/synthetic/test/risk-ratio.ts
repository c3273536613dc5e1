/** A risk ratio with its 95 % interval (Katz and others, Biometrics 34, 1978). */
export interface RiskRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** The risk of `cases` among `exposed` against that of `otherCases` among `others`. */
export function riskRatio(cases: number, exposed: number, otherCases: number, others: number): RiskRatio {
  const ratio = cases / exposed / (otherCases / others);
  const spread = 1.959964 * Math.sqrt(1 / cases - 1 / exposed + 1 / otherCases - 1 / others);
  return { ratio, low: ratio * Math.exp(-spread), high: ratio * Math.exp(spread) };
}

/** The risk ratio between those in `among` and the rest of `all`, of being in `found`. */
export function riskAmong(all: Iterable<string>, among: ReadonlySet<string>, found: ReadonlySet<string>): RiskRatio {
  let [cases, exposed, otherCases, others] = [0, 0, 0, 0];
  for (const one of all) {
    const hit = found.has(one) ? 1 : 0;
    if (among.has(one)) [cases, exposed] = [cases + hit, exposed + 1];
    else [otherCases, others] = [otherCases + hit, others + 1];
  }
  return riskRatio(cases, exposed, otherCases, others);
}
