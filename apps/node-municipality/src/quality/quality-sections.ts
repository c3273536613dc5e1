import { dataset, links } from '@zichtlijn/indicators';
import type { Sentence } from '@zichtlijn/messages';
import { columnTitle } from './column-title.ts';
import type { DeliveredRows } from './delivered-rows.ts';
import type { KnownRows } from './placed-years.ts';
import type { QualityReport } from './quality-report.ts';
import { outOfScopeRule, rejectRule } from './rule-words.ts';

/** One table of the quality report, in words: the same for the page and for the terminal. */
export interface QualitySection {
  readonly title: Sentence;
  readonly columns: readonly Sentence[];
  readonly rows: readonly (readonly Sentence[])[];
}

/** The report as tables to read; one that has nothing to say is left out. */
export function qualitySections(report: QualityReport): readonly QualitySection[] {
  const known = (title: Sentence, rows: readonly KnownRows[]): QualitySection => ({
    title,
    columns: [words.year, words.known, words.of, words.percent],
    rows: rows.map(({ year, ...of }) => [same(year), ...partOf(of)]),
  });
  return [
    deliverySection(report.deliveries),
    ruleSection(report.deliveries),
    rejectedByYear(report.deliveries),
    {
      title: {
        nl: 'Leeg, van de rijen waarvan de levering de kolom heeft',
        en: 'Empty, of rows whose delivery has the column',
      },
      columns: [words.dataset, words.year, words.column, words.missing, words.of, words.percent],
      rows: report.years.flatMap(({ dataset, year, columns }) =>
        columns
          .filter(({ missing }) => missing > 0)
          .map(({ column, missing, rows }) => {
            return [
              titleOf(dataset),
              same(year),
              columnTitle(dataset, column),
              ...partOf({ known: missing, total: rows }),
            ];
          }),
      ),
    },
    {
      title: { nl: 'Datum bekend tot de maand of het jaar', en: 'Dates known to the month or year' },
      columns: [words.dataset, words.year, words.column, words.rows, words.of, words.percent],
      rows: report.years.flatMap(({ dataset, year, columns }) =>
        columns
          .filter(({ vague }) => vague > 0)
          .map(({ column, vague, rows }) => {
            return [
              titleOf(dataset),
              same(year),
              columnTitle(dataset, column),
              ...partOf({ known: vague, total: rows }),
            ];
          }),
      ),
    },
    {
      title: { nl: 'Koppelgraad', en: 'Linkage' },
      columns: [words.link, words.year, words.linked, words.of, words.percent],
      rows: report.links.map(({ link, year, ...of }) => [linkTitle(link), same(year), ...partOf(of)]),
    },
    known({ nl: 'Personen bij een bekend object', en: 'Persons at a known object' }, report.persons),
    known({ nl: 'Objecten met een buurt', en: 'Objects with a neighbourhood' }, report.objects),
    known(
      {
        nl: 'Verkopen van één object op één dag in bekende volgorde (de andere tellen niet in de waardesprong)',
        en: 'Sales of one object on one day in a known order (the others tell no jump in value)',
      },
      report.salesInOrder,
    ),
    {
      title: { nl: 'Sprongen tegenover het jaar ervoor', en: 'Jumps against the year before' },
      columns: [words.dataset, words.year, words.what, words.before, words.now],
      rows: report.jumps.map(({ dataset, year, column, before, now }) => {
        const unit = column === null ? '' : '%';
        const what = column === null ? words.rows : emptyOf(columnTitle(dataset, column));
        return [titleOf(dataset), same(year), what, same(`${before}${unit}`), same(`${now}${unit}`)];
      }),
    },
    {
      title: {
        nl: 'Meetpunten van rioolwater, en wat de leveringen ze noemen',
        en: 'Sites of waste water, and what the deliveries call them',
      },
      columns: [words.number, words.servedAs, words.names],
      rows: report.sites.map(({ number, code, names }) => [same(number), same(code), same(names.join(' = '))]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

function deliverySection(deliveries: readonly DeliveredRows[]): QualitySection {
  const { dataset, source, period, read, kept, repeated, rejected, outOfScope } = words;
  return {
    title: { nl: 'Leveringen', en: 'Deliveries' },
    columns: [dataset, source, period, read, kept, repeated, rejected, outOfScope],
    rows: deliveries.map((one) => [
      titleOf(one.dataset),
      same(one.sourceHolder),
      same(`${one.from} – ${one.to}`),
      ...[one.read, one.kept, one.repeated, one.rejected, one.outOfScope].map(same),
    ]),
  };
}

/** Years of which a delivery lost rows; of one taken in before rows were counted by their own year nothing is told. */
function rejectedByYear(deliveries: readonly DeliveredRows[]): QualitySection {
  const { dataset, source, year, rejected, of, percent } = words;
  return {
    title: { nl: 'Afgewezen, naar het jaar van de rij', en: 'Rejected, by the year of the row' },
    columns: [dataset, source, year, rejected, of, percent],
    rows: deliveries.flatMap((one) =>
      Object.entries(one.judgedByYear ?? {})
        .filter(([, judged]) => judged.rejected > 0)
        .map(([of, judged]) => {
          const share = partOf({ known: judged.rejected, total: judged.kept + judged.rejected });
          return [titleOf(one.dataset), same(one.sourceHolder), same(of), ...share];
        }),
    ),
  };
}

function ruleSection(deliveries: readonly DeliveredRows[]): QualitySection {
  const rows = deliveries.flatMap((one) => {
    const head = [titleOf(one.dataset), same(`${one.from} – ${one.to}`)];
    const counted = (of: Readonly<Record<string, number>>, why: Sentence, inWords: (rule: string) => Sentence) =>
      Object.entries(of).map(([rule, count]) => [...head, why, inWords(rule), same(count)]);
    return [
      ...counted(one.rejectedByRule, words.rejected, rejectRule),
      ...counted(one.outOfScopeByRule, words.outOfScope, (rule) => outOfScopeRule(one.dataset, rule)),
    ];
  });
  return {
    title: { nl: 'Niet bewaard, per regel', en: 'Not kept, by rule' },
    columns: [words.dataset, words.period, words.why, words.rule, words.rows],
    rows,
  };
}

/** A part, its whole, and the percentage: rounded down, so that 100% means that nothing lacks. */
function partOf({ known, total }: Omit<KnownRows, 'year'>): readonly Sentence[] {
  const percent = total === 0 ? '' : (Math.floor((known * 1000) / total) / 10).toFixed(1);
  return [same(known), same(total), { nl: percent.replace('.', ','), en: percent }];
}

const emptyOf = ({ nl, en }: Sentence): Sentence => ({ nl: `${nl}, leeg`, en: `${en}, empty` });
const same = (text: string | number): Sentence => ({ nl: String(text), en: String(text) });
const titleOf = (id: string): Sentence => dataset(id)?.title ?? same(id);

function linkTitle(id: string): Sentence {
  const { nl, en } = links.find((link) => link.id === id)!.title;
  return { nl: `van ${nl}`, en: `of ${en}` };
}

const words = {
  dataset: { nl: 'dataset', en: 'dataset' },
  source: { nl: 'bronhouder', en: 'source holder' },
  period: { nl: 'periode', en: 'period' },
  year: { nl: 'jaar', en: 'year' },
  read: { nl: 'gelezen', en: 'read' },
  kept: { nl: 'bewaard', en: 'kept' },
  repeated: { nl: 'herhaald', en: 'repeated' },
  rejected: { nl: 'afgewezen', en: 'rejected' },
  outOfScope: { nl: 'buiten bereik', en: 'out of scope' },
  why: { nl: 'waarom', en: 'why' },
  rule: { nl: 'regel', en: 'rule' },
  rows: { nl: 'rijen', en: 'rows' },
  column: { nl: 'kolom', en: 'column' },
  missing: { nl: 'leeg', en: 'empty' },
  of: { nl: 'van', en: 'of' },
  percent: { nl: '%', en: '%' },
  link: { nl: 'koppeling', en: 'link' },
  linked: { nl: 'gekoppeld', en: 'linked' },
  known: { nl: 'bekend', en: 'known' },
  what: { nl: 'wat', en: 'what' },
  before: { nl: 'jaar ervoor', en: 'year before' },
  now: { nl: 'dit jaar', en: 'this year' },
  number: { nl: 'nummer', en: 'number' },
  servedAs: { nl: 'in een release', en: 'in a release' },
  names: { nl: 'naam', en: 'name' },
} as const satisfies Record<string, Sentence>;
