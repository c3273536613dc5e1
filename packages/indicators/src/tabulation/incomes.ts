/** The six incomes of a person in a year. */
export const incomes = [
  'employment_income',
  'benefit_income',
  'self_employed_income',
  'pension_income',
  'rental_income',
  'other_income',
] as const;
