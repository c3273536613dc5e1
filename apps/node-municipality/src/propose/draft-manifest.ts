import { statSync } from 'node:fs';
import { type Dataset, deliveredAs } from '@zichtlijn/indicators';
import { type Sentence, say } from '@zichtlijn/messages';
import { stringify } from 'yaml';
import { isoDate } from '../import/iso-date.ts';
import type { PartOfManifest } from '../import/manifest.ts';
import type { WholeFile } from './count-whole.ts';
import type { Guide } from './guide.ts';
import { manifestQuestions as ask, manifestWords } from './manifest-words.ts';

/** A manifest as far as it is known, and what it lacks. */
export interface DraftManifest {
  readonly fields: PartOfManifest;
  readonly lacking: readonly { readonly field: string; readonly question: Sentence }[];
}

/** What the file itself tells; its day of delivery is taken to be the day on which it was written. */
export function toldByFile(
  dataset: Dataset,
  path: string,
  { years, gaps }: Pick<WholeFile, 'years' | 'gaps'>,
): PartOfManifest {
  const deliveredOn = statSync(path).mtime.toISOString().slice(0, 10);
  return {
    dataset: deliveredAs(dataset),
    ...(years === null || gaps.length > 0
      ? {}
      : { period: { from: `${years[0]}-01-01`, to: lastDay(years[1], deliveredOn) } }),
    deliveredOn,
    synthetic: false,
  };
}

const lastDay = (year: string, deliveredOn: string): string =>
  year === deliveredOn.slice(0, 4) ? deliveredOn : `${year}-12-31`;

/**
 * Ask for what a manifest lacks. Of an earlier delivery of the same dataset everything is taken over when it holds here too; of others only what mostly holds for all is suggested, and never the
 * ground on which a source may be used.
 */
export async function completed(
  dataset: Dataset,
  told: PartOfManifest,
  before: readonly PartOfManifest[],
  guide: Guide,
): Promise<DraftManifest> {
  const words = manifestWords[deliveredAs(dataset)];
  const alike = before.findLast((one) => one.dataset === deliveredAs(dataset) && one.legalBasis !== undefined);
  const given = alike !== undefined && (await holdsHereToo(told, guide)) ? { ...statementsOf(alike), ...told } : told;
  const last = before.at(-1);
  const text = async (known: string | undefined, question: Sentence, suggestion?: string) =>
    known ?? (await guide.text(question, suggestion)) ?? undefined;
  const sourceHolder = await text(given.sourceHolder, ask.sourceHolder, words?.holder);
  const basis = await text(given.legalBasis?.basis, ask.basis);
  const article = await text(given.legalBasis?.article, ask.article);
  const purpose = await text(given.purpose, ask.purpose, last?.purpose);
  const absentMeans = await text(given.absentMeans, ask.absentMeans, words && say(words.absent));
  const method = dataset.methodRequired === true ? await text(given.method, ask.method) : given.method;
  const year = await text(given.indelingsjaar?.toString(), ask.indelingsjaar, last?.indelingsjaar?.toString());
  const contact = await text(given.contact, ask.contact, last?.contact);
  const retainUntil = await text(given.retainUntil, ask.retainUntil, last?.retainUntil);
  const period = given.period ?? (await periodOf(guide));
  const consent = dataset.consentRequired ? await consentOf(given, text) : given.consent;
  const fields: PartOfManifest = present({
    ...{ ...given, sourceHolder, purpose, period, absentMeans, method, contact, retainUntil, consent },
    legalBasis: basis !== undefined && article !== undefined ? { basis, article } : undefined,
    indelingsjaar: year === undefined || !/^\d{4}$/.test(year) ? undefined : Number(year),
  });
  return { fields, lacking: lackingFrom(dataset, fields) };
}

/** Whether what was said of an earlier delivery of the dataset holds for this one; not asked where nothing lacks. */
async function holdsHereToo(told: PartOfManifest, guide: Guide): Promise<boolean> {
  if (told.sourceHolder !== undefined && told.legalBasis !== undefined) return false;
  return (await guide.choose(ask.alike, [{ value: 'yes', label: say({ nl: 'ja', en: 'yes' }) }])) === 'yes';
}

/** What a manifest says of its source, without what it says of its own rows and days. */
function statementsOf({
  period: _,
  deliveredOn: __,
  dataset: ___,
  synthetic: ____,
  ...rest
}: PartOfManifest): PartOfManifest {
  return rest;
}

/** Asked where no year has rows enough to be named; an answer that is no day is no answer. */
async function periodOf(guide: Guide): Promise<PartOfManifest['period']> {
  const isDay = (text: string | null): text is string =>
    text !== null && isoDate(text, 'yyyy-mm-dd') !== null && text.length === 10;
  const from = await guide.text(ask.periodFrom);
  const to = isDay(from) ? await guide.text(ask.periodTo) : null;
  return isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}

async function consentOf(
  { consent }: PartOfManifest,
  text: (known: string | undefined, question: Sentence) => Promise<string | undefined>,
): Promise<PartOfManifest['consent']> {
  if (consent !== undefined) return consent;
  const by = await text(undefined, ask.consentBy);
  if (by === undefined) return undefined;
  const reference = await text(undefined, ask.consentReference);
  const on = await text(undefined, ask.consentOn);
  return reference === undefined || on === undefined ? undefined : { by, reference, on };
}

/** Without the fields that are not known. */
const present = (fields: Readonly<Record<string, unknown>>): PartOfManifest =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function lackingFrom(dataset: Dataset, fields: PartOfManifest): DraftManifest['lacking'] {
  const needed: readonly (readonly [keyof PartOfManifest, Sentence])[] = [
    ['sourceHolder', ask.sourceHolder],
    ['legalBasis', ask.basis],
    ['purpose', ask.purpose],
    ['period', { nl: 'Over welke periode gaat de levering?', en: 'Which period is the delivery about?' }],
    ['absentMeans', ask.absentMeans],
    ['indelingsjaar', ask.indelingsjaar],
    ['contact', ask.contact],
    ['retainUntil', ask.retainUntil],
    ...(dataset.methodRequired === true ? ([['method', ask.method]] as const) : []),
    ...(dataset.consentRequired ? ([['consent', ask.consentBy]] as const) : []),
  ];
  return needed.flatMap(([field, question]) => (fields[field] === undefined ? [{ field, question }] : []));
}

const forms: Readonly<Record<string, string>> = {
  legalBasis: '{ basis: "…", article: "…" }',
  period: '{ from: jjjj-mm-dd, to: jjjj-mm-dd }',
  consent: '{ by: "…", reference: "…", on: jjjj-mm-dd }',
};

/** The text of a manifest: what is known, and what is still to be filled in as comments. */
export function manifestText({ fields, lacking }: DraftManifest): string {
  const open = lacking
    .map(({ field, question }) => `# ${say(question)}\n# ${field}: ${forms[field] ?? '…'}\n`)
    .join('');
  const head = say({
    nl: '# Manifest van de levering. Controleer elk gegeven bij de bronhouder.\n',
    en: '# Manifest of the delivery. Check every statement with the source holder.\n',
  });
  return `${head}${stringify(fields)}${open}`;
}
