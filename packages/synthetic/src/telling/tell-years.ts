import { newYear } from '../calendar.ts';
import type { Output } from '../delivery/output.ts';
import { businessRow } from '../files/legal-entity.ts';
import { objectYears } from '../files/object.ts';
import { householdRow, incomeRow, residentRow } from '../files/person-year.ts';
import { suspiciousTransactionRow } from '../files/suspicious-transaction.ts';
import { suspiciousIn } from '../money/suspicious-transactions.ts';
import type { Household } from '../people/household.ts';
import { type Incomes, incomesIn, standardisedIncome, wealthOf } from '../people/income.ts';
import { ageIn, type Person } from '../people/person.ts';
import { membersIn } from '../people/position.ts';
import type { Stay } from '../people/stays.ts';
import type { Premises } from '../place/premises.ts';
import { assessed } from '../property/house-prices.ts';
import { seededRandom } from '../random.ts';

/** Whether a household lived at an address on 1 January of a year. */
export const livedOn = ({ from, to }: Stay, year: number): boolean =>
  from < newYear(year) && (to === null || to >= newYear(year));

/**
 * Tell who lived at an address on 1 January of a year, and what they earn, own and owe in it. The draws are those of the household and
 * the year alone, so that no file changes when another is not delivered.
 */
export function tellYear(stay: Stay, premises: Premises, year: number, output: Output): void {
  const { household } = stay;
  const random = seededRandom(`${household.id}/${year}`);
  const members = membersIn(household, year);
  const head = household.adults[0]!;
  const incomes = new Map<Person, Incomes>();
  for (const person of members) {
    const lets = premises.collector !== null && person === head ? 5 : 0;
    const earned = incomesIn(person, year, lets, random);
    if (earned !== null) incomes.set(person, earned);
  }
  const grown = members.filter((person) => ageIn(person, year) >= 18).length;
  const income = standardisedIncome([...incomes.values()], grown, members.length - grown);
  const wealth = wealthOf(household, assessed(premises.value, year), random);
  const debts = random.chance(household.burdened ? 0.42 : 0.045);
  for (const person of members) {
    const own = incomes.get(person);
    output.write('person_year', residentRow(premises, person, year), year);
    output.write('person_year_household', householdRow(person, household, year), year);
    if (own !== undefined) output.write('person_year_income', incomeRow(person, own, year), year);
    const { bsn } = person;
    output.write('person_year_wealth', { bsn, year, household_income: income, household_wealth: wealth }, year);
    const onBenefit = (own?.benefit_income ?? 0) > 0;
    const adult = person.leaves === null || ageIn(person, year) >= 18;
    if (adult) output.write('person_year_debt', { bsn, year, problematic_debt: debts, on_benefit: onBenefit }, year);
    if (ageIn(person, year) >= 15)
      output.write('person_year_education', { bsn, year, education_level: person.education }, year);
  }
}

/** Tell of the businesses of a household and of its transactions that were declared suspicious. */
export function tellMoney(stay: Stay, premises: Premises, output: Output): void {
  const { household } = stay;
  for (const year of objectYears) {
    if (!livedOn(stay, year)) continue;
    const random = seededRandom(`${household.id}/${year}/money`);
    for (const person of household.adults) {
      tellBusiness(person, household, premises, year, output);
      const chance = (household.burdened ? 0.0024 : 0.0008) * premises.neighbourhood.risk;
      for (const found of suspiciousIn({ bsn: person.bsn, rsin: null }, year, chance, random))
        output.write('suspicious_transaction', suspiciousTransactionRow(found));
    }
  }
}

function tellBusiness(person: Person, { adults }: Household, premises: Premises, year: number, output: Output): void {
  const age = ageIn(person, year);
  if (person.kvk === null || age < 25 || age >= 67) return;
  const partners = adults.filter(({ kvk }) => kvk === person.kvk);
  const form = partners.length > 1 ? 'vof' : 'eenmanszaak';
  output.write('legal_entity', businessRow(person, form, premises.neighbourhood.code, year));
}
