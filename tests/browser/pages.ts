/** Every page of the dashboard, in the states that look most unlike: a reader's first sight, figures, tables, an open account. */
export const pages: Readonly<Record<string, string>> = {
  'the comparison that opens first': '/',
  'hidden, zero and not collected': '/vergelijken?indicator=drugs.hennepruimingen&wie=groep:b5',
  'as a table': '/vergelijken?indicator=drugs.hennepruimingen&wie=groep:b5&tabel=vergelijking',
  'an account of a number': '/vergelijken?wie=groep:b5&niveau=gemeente&getal=GM0758~2021JJ00~_T',
  'one’s own choice, in English': '/vergelijken?wie=GM0363,GM0855&taal=en',
  'a breakdown': '/vergelijken?wie=groep:g4&naar=dwelling-type',
  'finer areas': '/vergelijken?wie=groep:g4&niveau=buurt',
  'the country': '/landelijk',
  'the country, of something that hides much': '/landelijk?indicator=drugs.hennepruimingen',
  'the catalogue, data quality, releases and signs': '/verantwoording',
  'one definition': '/verantwoording/vastgoed.doorsluishuizen',
  'which municipality': '/gemeente',
  'a municipality by another of its names': '/gemeente/Den%20Haag',
  'a municipality that collects little, in English': '/gemeente/GM0794?taal=en',
  'no such page': '/bestaat-niet',
};
