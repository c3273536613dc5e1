import { basename } from 'node:path';
import { type Dataset, deliveredAs } from '@zichtlijn/indicators';
import { type Sentence, say } from '@zichtlijn/messages';
import type { ColumnRule } from '../import/mapping.ts';
import { shapeOf } from './column-profile.ts';
import { openSentence } from './mapping-text.ts';
import type { PlannedDelivery, PlannedFile } from './plan-file.ts';
import type { ProposedColumn } from './proposal.ts';

/** A proposal to read at a terminal. It holds names of columns, forms and codes over the threshold; no value of a row. */
export function proposalLines(file: PlannedFile): readonly string[] {
  const name = basename(file.path);
  if (file.isLeftOut) return [say({ nl: `${name}: overgeslagen, zoals gevraagd`, en: `${name}: left out, as asked` })];
  if (file.deliveries.length === 0) return [say(notClear(name, file.mayBe))];
  return file.deliveries.flatMap((delivery) => deliveryLines(name, delivery));
}

function notClear(name: string, mayBe: readonly Dataset[]): Sentence {
  const list = mayBe.map(deliveredAs).join(', ');
  if (list === '') return { nl: `${name}: niet herkend; overgeslagen`, en: `${name}: not recognised; left out` };
  return {
    nl: `${name}: niet duidelijk wat erin staat (${list}?); overgeslagen. Kies het bij dataset in de antwoorden.`,
    en: `${name}: not clear what is in it (${list}?); left out. Choose it as dataset in the answers.`,
  };
}

function deliveryLines(name: string, delivery: PlannedDelivery): readonly string[] {
  const { proposal, table, whole, openCodes, unused, missing } = delivery;
  const { dataset, columns, history, unsure, lacking } = proposal;
  const head = `${name} → ${dataset.group === undefined ? dataset.id : `${dataset.group.of} (${dataset.group.name})`}: ${say(dataset.title)}`;
  const at = (what: Sentence, place: number | undefined) => (place === undefined ? null : `${say(what)} ${place}`);
  const form = [table.file.kind, at(words.sheet, table.sheet), at(words.header, table.headerLine)]
    .filter((one) => one !== null)
    .join(' · ');
  const twice = [...new Set(unused.filter((header, at) => unused.indexOf(header) !== at))];
  const order = [...dataset.identifiers, ...dataset.columns].map((one) => one.name);
  const sorted = columns.toSorted((a, b) => order.indexOf(a.target) - order.indexOf(b.target));
  const rows = [
    [words.field, words.source, words.form, words.filled, words.certainty, words.reading].map((word) => say(word)),
    ...sorted.map((column) => columnRow(column, delivery)),
    ...(history === null ? [] : [historyRow('begin', history.begin), historyRow('end', history.end)]),
  ];
  const told = (sentence: Sentence): string => `  ${say(sentence)}`;
  return [
    '',
    head,
    `  ${form}${whole.years === null ? '' : ` · ${whole.years.join(' – ')}`}`,
    ...aligned(rows).map((line) => `  ${line}`),
    ...lacking.map(({ anyOf }) => {
      const list = anyOf.map((all) => all.join(' + '));
      return told({
        nl: `VERPLICHT, niet gevonden: ${list.join(', of ')}`,
        en: `REQUIRED, not found: ${list.join(', or ')}`,
      });
    }),
    ...unsure.map(({ target, header, why }) =>
      told({
        nl: `onzeker, weggelaten: ${header} als ${target} (${why.nl})`,
        en: `unsure, left out: ${header} as ${target} (${why.en})`,
      }),
    ),
    ...openCodes.map((open) => told(openSentence(open))),
    ...(table.otherSheets.length === 0 ? [] : [told(otherSheets(table.otherSheets))]),
    ...(twice.length === 0
      ? []
      : [
          told({
            nl: `staat dubbel in de kopregel, en wordt daarom niet gelezen: ${twice.join(', ')}`,
            en: `stands twice in the header, and is not read for that: ${twice.join(', ')}`,
          }),
        ]),
    ...(whole.gaps.length === 0 ? [] : [told(gapSentence(whole.gaps))]),
    ...(missing.length === 0
      ? []
      : [told({ nl: `telt als leeg: ${missing.join(', ')}`, en: `counts as empty: ${missing.join(', ')}` })]),
    ...(unused.length === 0
      ? []
      : [told({ nl: `niet gelezen: ${unused.join(', ')}`, en: `not read: ${unused.join(', ')}` })]),
  ];
}

function gapSentence(gaps: readonly string[]): Sentence {
  const list = gaps.join(', ');
  return {
    nl: `GEEN RIJEN over ${list}: met een periode eroverheen zou daar nul geteld worden. Splits het bestand, of noem zelf de periode in het manifest als nul klopt.`,
    en: `NO ROWS about ${list}: a period over it would count zero there. Split the file, or name the period in the manifest yourself where zero is right.`,
  };
}

function columnRow({ target, rule, confidence, note }: ProposedColumn, { table }: PlannedDelivery): readonly string[] {
  const profiles = table.profiles.filter(({ header }) => rule.from?.includes(header));
  const [profile] = profiles;
  const filled =
    profile === undefined || profile.rows === 0 ? '' : `${Math.round((100 * profile.filled) / profile.rows)}%`;
  const shape = profile === undefined ? null : shapeOf(profile);
  const source = rule.from === undefined ? `= ${rule.constant}` : rule.from.join(' + ');
  const sure = say(confidence === 'sure' ? words.sure : words.likely);
  return [
    target,
    source,
    shape ?? '',
    filled,
    sure,
    [readingOf(rule), note === undefined ? '' : say(note)].filter(Boolean).join('; '),
  ];
}

const historyRow = (name: 'begin' | 'end', rule: ColumnRule): readonly string[] => [
  `history.${name}`,
  rule.from!.join(' + '),
  '',
  '',
  say(words.likely),
  readingOf(rule),
];

/** How the texts of a column are read, in a few words. */
function readingOf({ date, decimal, codes, split, address, digits, prefix }: ColumnRule): string {
  const parts = [
    date,
    decimal === undefined ? null : `${say(words.decimal)} ${decimal}`,
    codes === undefined ? null : typeof codes === 'string' ? codes : say(words.codes(Object.keys(codes).length)),
    split === undefined ? null : `${say(words.split)} ${split}`,
    address === undefined ? null : `${say(words.partOf)} ${address}`,
    digits === undefined ? null : `${prefix ?? ''}${'9'.repeat(digits)}`,
  ];
  return parts.filter((part) => part !== null && part !== undefined).join(', ');
}

/** What is on other sheets is in no delivery: nobody may think that it was counted. */
function otherSheets(sheets: readonly number[]): Sentence {
  const list = sheets.join(', ');
  return sheets.length === 1
    ? {
        nl: `werkblad ${list} heeft ook een kopregel en wordt niet gelezen: bewaar het als eigen bestand`,
        en: `sheet ${list} has a header too and is not read: keep it as a file of its own`,
      }
    : {
        nl: `werkbladen ${list} hebben ook een kopregel en worden niet gelezen: bewaar ze als eigen bestanden`,
        en: `sheets ${list} have a header too and are not read: keep them as files of their own`,
      };
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd(),
  );
}

const words = {
  sheet: { nl: 'werkblad', en: 'sheet' },
  header: { nl: 'kopregel op regel', en: 'header on line' },
  field: { nl: 'veld', en: 'field' },
  source: { nl: 'kolom van de bron', en: 'source column' },
  form: { nl: 'vorm', en: 'form' },
  filled: { nl: 'gevuld', en: 'filled' },
  certainty: { nl: 'zekerheid', en: 'certainty' },
  reading: { nl: 'gelezen als', en: 'read as' },
  sure: { nl: 'zeker', en: 'sure' },
  likely: { nl: 'waarschijnlijk', en: 'likely' },
  decimal: { nl: 'decimaalteken', en: 'decimal sign' },
  split: { nl: 'gescheiden door', en: 'parted by' },
  partOf: { nl: 'deel', en: 'part' },
  codes: (count: number): Sentence => ({
    nl: `${count} ${count === 1 ? 'code' : 'codes'} vertaald`,
    en: `${count} ${count === 1 ? 'code' : 'codes'} translated`,
  }),
} as const;
