import { language, type Sentence, say } from '@zichtlijn/messages';
import { askComparison, type Row } from './ask.ts';
import { cellText, tally } from './cell-text.ts';
import { textTable } from './text-table.ts';

const year = '2021JJ00';
const block = '2017JJ00/2021JJ00';
const columns: readonly Sentence[] = [
  { nl: 'gemeente', en: 'municipality' },
  { nl: 'woningen', en: 'dwellings' },
  { nl: 'inwoners', en: 'inhabitants' },
  { nl: 'doorsluishuizen', en: 'pass-through' },
  { nl: 'aandeel', en: 'share' },
  { nl: 'ABC-objecten', en: 'ABC objects' },
  { nl: 'transactiewaarde', en: 'transaction value' },
];
const finest: readonly Sentence[] = [
  { nl: 'gemeente', en: 'municipality' },
  { nl: 'zichtbaar', en: 'shown' },
  { nl: 'nul', en: 'zero' },
  { nl: 'verborgen', en: 'hidden' },
  { nl: 'niet verzameld', en: 'not collected' },
];
const legend: Sentence = {
  nl: 'A getal · Q verborgen (onthullingsrisico) · L niet verzameld · P voorlopig · E geschat · B breuk · U onbetrouwbaar · M kan niet bestaan',
  en: 'A number · Q hidden (disclosure risk) · L not collected · P provisional · E estimated · B break · U unreliable · M cannot exist',
};

const plain = (value: number): string => value.toLocaleString(language() === 'nl' ? 'nl-NL' : 'en-GB');
const percent = (value: number): string =>
  `${(value * 100).toFixed(1).replace('.', language() === 'nl' ? ',' : '.')} %`;
const millions = (value: number): string =>
  `€ ${plain(Math.round(value / 1_000_000))} ${language() === 'nl' ? 'mln' : 'm'}`;

/** The comparison of the demonstration, asked over HTTP at the gateway and written as two tables with their legend. */
export async function comparisonText(
  gateway: string,
  municipalities: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const ask = (indicator: string, period: string, level = 'MUNICIPALITY'): Promise<readonly Row[]> =>
    askComparison(gateway, municipalities, indicator, period, level, headers);
  const [dwellings, inhabitants, passThrough, sameDay, value, fine] = await Promise.all([
    ask('context.woningen', year),
    ask('context.inwoners', year),
    ask('vastgoed.doorsluishuizen', year),
    ask('vastgoed.zelfde-dag-doorverkopen', year),
    ask('vastgoed.transactiewaarde', year),
    ask('vastgoed.doorsluishuizen', block, 'NEIGHBOURHOOD'),
  ]);
  const upper = passThrough.map((row, i) => [
    row.municipality.name,
    cellText(dwellings[i]!, 'count', plain),
    cellText(inhabitants[i]!, 'count', plain),
    cellText(row, 'numerator', plain),
    cellText(row, 'share', percent),
    cellText(sameDay[i]!, 'numerator', plain),
    cellText(value[i]!, 'sum', millions),
  ]);
  const lower = fine.flatMap((row) => {
    // Outside the reach of who asks nothing was asked.
    if (row.answer === 'REFUSED') return [];
    const { shown, zero, hidden, notCollected } = tally(row, 'numerator');
    return [[row.municipality.name, ...[shown, zero, hidden, notCollected].map(String)]];
  });
  return [
    say({
      nl: '*** verzonnen gegevens ***  vergelijking per gemeente, 2021',
      en: '*** verzonnen gegevens (invented data) ***  by municipality, 2021',
    }),
    textTable(
      columns.map((text) => say(text)),
      upper,
    ),
    say({
      nl: 'Doorsluishuizen per buurt, 2017–2021: hoeveel cellen',
      en: 'Pass-through dwellings by buurt, 2017–2021: how many cells',
    }),
    textTable(
      finest.map((text) => say(text)),
      lower,
    ),
    say(legend),
  ].join('\n\n');
}
