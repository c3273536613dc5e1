import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { definition } from '@zichtlijn/indicators';
import { type Sentence, say } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { preview } from '../preview.ts';
import { qualityPage } from '../quality/quality-page.ts';
import { qualityReport } from '../quality/quality-report.ts';
import { type QualitySection, qualitySections } from '../quality/quality-sections.ts';
import { replaceSynced } from '../synced-file.ts';
import { withVault } from '../vault/with-vault.ts';
import { inputReportOf, inputSentences } from './input-lines.ts';
import { confidential, inventedMark, print } from './print.ts';
import { type RungCount, rungCounts, shareText } from './rung-counts.ts';

/** Write a page per municipality on which its people see at once what would leave, what would not, and why. It holds the quality report, and stays inside. */
export async function writePreviewPages(
  configuration: NodeConfiguration,
  target: string,
  json: boolean,
): Promise<void> {
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const municipality of configuration.municipalities) {
    const { manifest, tables, withheld } = await preview(configuration, municipality);
    const quality = await withVault(configuration, ({ pool }) => qualityReport(pool, municipality.code));
    const rungs = rungCounts(tables);
    const unsigned = rungCounts(withheld);
    const all = [...rungs, ...unsigned];
    const sections = [
      section(words.leaves, rungs.filter(isCounted)),
      section(words.unsigned, unsigned.filter(isCounted)),
      absent(all),
      ...qualitySections(quality),
    ].filter(({ rows }) => rows.length > 0);
    const lines = inputSentences(await inputReportOf(configuration, municipality.code));
    const file = resolve(target, `${municipality.code}-preview.html`);
    const title = `${municipality.name} (${municipality.code}) · ${manifest.id}${inventedMark(manifest.synthetic)}`;
    replaceSynced(file, qualityPage(title, confidential, sections, lines), 0o600);
    if (json)
      print(JSON.stringify({ event: 'preview-page', municipality: municipality.code, release: manifest.id, file }));
    else for (const sentence of summary(rungs, unsigned, file)) print(say(sentence));
  }
}

const isCounted = ({ visibleShare }: RungCount): boolean => visibleShare !== null;
const same = (text: string | number): Sentence => ({ nl: String(text), en: String(text) });
const titleOf = ({ indicator }: RungCount): Sentence => definition(indicator)?.title ?? same(indicator);

function section(title: Sentence, rungs: readonly RungCount[]): QualitySection {
  return {
    title,
    columns: [
      words.indicator,
      words.level,
      words.period,
      words.shown,
      words.zero,
      words.hidden,
      words.notCollected,
      words.visible,
    ],
    rows: rungs.map((rung) => [
      titleOf(rung),
      words.levels[rung.level],
      words.periods[rung.period],
      ...[rung.shown, rung.zero, rung.hidden, rung.notCollected].map(same),
      same(shareText(rung.visibleShare)),
    ]),
  };
}

/** Indicators of which nothing was counted at all. */
function absent(rungs: readonly RungCount[]): QualitySection {
  const counted = new Set(rungs.filter(isCounted).map(({ indicator }) => indicator));
  const none = new Map(rungs.filter(({ indicator }) => !counted.has(indicator)).map((rung) => [rung.indicator, rung]));
  return { title: words.absent, columns: [words.indicator], rows: [...none.values()].map((rung) => [titleOf(rung)]) };
}

function summary(rungs: readonly RungCount[], unsigned: readonly RungCount[], file: string): readonly Sentence[] {
  const [now, off] = [rungs, unsigned].map(numbersOf);
  const held = new Set(unsigned.map(({ indicator }) => indicator)).size;
  return [
    ...(rungs.length === 0 ? [] : [{ nl: `Zou vertrekken: ${now!.nl}.`, en: `Would leave: ${now!.en}.` }]),
    ...(held === 0
      ? []
      : [
          {
            nl: `Zou vertrekken als ervoor wordt getekend (${held} indicatoren): ${off!.nl}.`,
            en: `Would leave when signed for (${held} indicators): ${off!.en}.`,
          },
        ]),
    { nl: `Geschreven: ${file}`, en: `Written: ${file}` },
  ];
}

function numbersOf(rungs: readonly RungCount[]): Sentence {
  const sum = (of: (rung: RungCount) => number): number => rungs.reduce((total, rung) => total + of(rung), 0);
  const [shown, hidden, none] = [
    sum((rung) => rung.shown + rung.zero),
    sum((rung) => rung.hidden),
    sum((rung) => rung.notCollected),
  ];
  return {
    nl: `${shown} getallen, ${hidden} verborgen en ${none} niet verzamelde cellen`,
    en: `${shown} numbers, ${hidden} hidden cells and ${none} that are not collected`,
  };
}

const words = {
  leaves: { nl: 'Wat het knooppunt zou verlaten', en: 'What would leave the node' },
  unsigned: {
    nl: 'Geteld en beveiligd, maar uit tot ervoor is getekend',
    en: 'Counted and protected, and off until signed for',
  },
  absent: {
    nl: 'Niet verzameld: geen levering die het toelaat (onderaan staat waarom, voor zover er een reden is)',
    en: 'Not collected: no delivery that allows it (why stands below, where there is a reason)',
  },
  indicator: { nl: 'indicator', en: 'indicator' },
  level: { nl: 'niveau', en: 'level' },
  period: { nl: 'per', en: 'per' },
  shown: { nl: 'getoond', en: 'shown' },
  zero: { nl: 'nul', en: 'zero' },
  hidden: { nl: 'verborgen', en: 'hidden' },
  notCollected: { nl: 'niet verzameld', en: 'not collected' },
  visible: { nl: 'zichtbaar deel', en: 'visible share' },
  levels: {
    municipality: { nl: 'gemeente', en: 'municipality' },
    district: { nl: 'wijk', en: 'district' },
    neighbourhood: { nl: 'buurt', en: 'neighbourhood' },
  },
  periods: {
    year: { nl: 'jaar', en: 'year' },
    quarter: { nl: 'kwartaal', en: 'quarter' },
    'three-years': { nl: 'drie jaar', en: 'three years' },
    'five-years': { nl: 'vijf jaar', en: 'five years' },
  },
} as const;
