import type { Sensitivity } from './table.ts';

/** A text in both languages. */
export interface Text {
  readonly nl: string;
  readonly en: string;
}

/** One number of the policy, with what a reader needs to judge it. */
export interface PolicyNumber {
  readonly value: number;
  /** In which direction an owner may move it. */
  readonly stronger: 'higher' | 'lower';
  /** Where it comes from, with the date. */
  readonly source: string;
  /** Whether its source was not at hand, so that it is to be confirmed with CBS. */
  readonly confirm: boolean;
  readonly meaning: Text;
}

const number = (
  [value, stronger]: readonly [number, PolicyNumber['stronger']],
  [source, confirm]: readonly [string, boolean],
  nl: string,
  en: string,
): PolicyNumber => Object.freeze({ value, stronger, source, confirm, meaning: Object.freeze({ nl, en }) });

// The text of both guidelines was not at hand: their numbers are known from professional use (design: disclosure, 1).
const essnet = [
  'ESSnet, Guidelines for the checking of output based on microdata research, December 2009; DwB, Guidelines for output checking, 2015',
  true,
] as const;
const differences = [
  'ESSnet and DwB guidelines (2009, 2015); that differences count as cells: ABS DataLab output rules, read November 2026',
  true,
] as const;
const handbook = [
  'Handbook on Statistical Disclosure Control, chapter 4 (ESSnet, 2010), for the rule; for its p: ours, November 2026',
  true,
] as const;
const ours = ['ours, November 2026', true] as const;

/**
 * Every number by which a cell is safe or not: the page that an owner, a privacy officer and CBS read. Percentages are whole, so that
 * comparing with them is exact. The attacker knows all of it; only an owner's raised values are private (design: disclosure, 1a.15).
 */
export const policyNumbers = Object.freeze({
  threshold: number(
    [10, 'higher'],
    essnet,
    'minste aantal eenheden, en minste aantal bijdragers in elke rol, achter een getoonde cel',
    'fewest units, and fewest contributors of every role, behind a shown cell',
  ),
  complement: number(
    [10, 'higher'],
    differences,
    'minste aantal eenheden van een noemer die niet in de teller zitten',
    'fewest units of a denominator that are not in its numerator',
  ),
  difference: number(
    [10, 'higher'],
    differences,
    'minste aantal eenheden waarin twee getoonde verzamelingen verschillen (versies, peildata, herzieningen)',
    'fewest units in which two shown sets differ (versions, reference dates, revisions)',
  ),
  groupPercent: number(
    [90, 'lower'],
    essnet,
    'grootste deel van een groep, in procenten, dat één kenmerk mag delen',
    'largest part of a group, in per cent, that may share one trait',
  ),
  dominancePercent: number(
    [50, 'lower'],
    essnet,
    'grootste deel van een cel, in procenten, dat van één bijdrager mag zijn',
    'largest part of a cell, in per cent, that may be one contributor’s',
  ),
  pPercent: number(
    [10, 'higher'],
    handbook,
    'p%-regel: wat zonder de twee grootste overblijft is minstens dit deel, in procenten, van de grootste',
    'p% rule: what is left without the two largest is at least this part, in per cent, of the largest',
  ),
  quantileUnits: number(
    [10, 'higher'],
    essnet,
    'minste aantal eenheden, en bijdragers in elke rol, aan elke kant van een percentiel',
    'fewest units, and contributors of every role, on each side of a percentile',
  ),
  quantileDigits: number(
    [2, 'lower'],
    ours,
    'significante cijfers waarop een percentiel is afgerond',
    'significant digits that a percentile is rounded to',
  ),
  degreesOfFreedom: number(
    [10, 'higher'],
    essnet,
    'minste aantal vrijheidsgraden dat een model overhoudt',
    'fewest residual degrees of freedom of a model',
  ),
  minimumInhabitants: number(
    [50, 'higher'],
    ours,
    'inwoners waaronder een gebied geen cel oplevert',
    'inhabitants under which an area yields no cell',
  ),
  minimumDwellings: number(
    [20, 'higher'],
    ours,
    'woningen waaronder een gebied geen cel oplevert',
    'dwellings under which an area yields no cell',
  ),
  strictThreshold: number(
    [15, 'higher'],
    ours,
    'strenge stand: drempel, en elk verschil en elke kant van een percentiel',
    'strict preset: threshold, and every difference and side of a percentile',
  ),
  strictInhabitants: number(
    [1000, 'higher'],
    ours,
    'strenge stand: inwoners waaronder een gebied geen cel oplevert',
    'strict preset: inhabitants under which an area yields no cell',
  ),
  strictBlockYears: number(
    [5, 'higher'],
    ours,
    'strenge stand: jaren die een cel onder de wijk minstens beslaat; alleen totalen',
    'strict preset: years that a cell below the district spans at least; totals only',
  ),
});

export type PolicyNumberName = keyof typeof policyNumbers;

/** The numbers by which a release is protected, and whether a zero is told, by sensitivity. */
export type Policy = Readonly<Record<PolicyNumberName, number>> & {
  readonly id: string;
  readonly version: number;
  readonly zeros: Readonly<Record<Sensitivity, 'shown' | 'hidden'>>;
};

const values = Object.fromEntries(Object.entries(policyNumbers).map(([name, { value }]) => [name, value]));

/** The public default, `cbs-2010`. Any change of a number, or of how a rule reads it, is a new version. */
export const defaultPolicy: Policy = Object.freeze({
  ...(values as Record<PolicyNumberName, number>),
  id: 'cbs-2010',
  version: 5,
  // Ours, November 2026, to be confirmed with CBS: that nobody here has a trait says something about everybody here; that no object has
  // it does not.
  zeros: Object.freeze({ context: 'shown', object: 'shown', person: 'hidden', strict: 'hidden' } as const),
});
