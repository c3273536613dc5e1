import type { Column, Identifier } from '@zichtlijn/indicators';
import { Fault, say } from '@zichtlijn/messages';
import { givenByHistory } from '../import/history.ts';
import { lackingIn } from '../import/hold-mapping.ts';
import type { FileAnswers } from './answers.ts';
import { shapeOf } from './column-profile.ts';
import { columnFit, type FitContext, identifierFit } from './fit.ts';
import type { Guide } from './guide.ts';
import type { DatasetProposal, ProposedColumn, UnsureColumn } from './proposal.ts';
import type { SourceTable } from './source-table.ts';

/** Who is asked, and by what values are judged. */
export interface Guided {
  readonly guide: Guide;
  readonly context: FitContext;
}

/**
 * A proposal with what was answered beforehand, and then with what is answered now.
 *
 * @throws Fault ANSWERS_COLUMNS when an answer names a column that the contract or the file does not have
 */
export async function answered(
  proposal: DatasetProposal,
  table: SourceTable,
  guided: Guided,
  answers: FileAnswers,
): Promise<DatasetProposal> {
  const told = toldBeforehand(proposal, table, guided.context, answers);
  const decided = new Set([...Object.keys(answers.columns), ...Object.keys(answers.constants)]);
  const kept = proposal.columns.filter(({ target, rule }) => {
    return !decided.has(target) && !rule.from?.some((header) => told.some((one) => one.rule.from?.includes(header)));
  });
  // Whoever says what the codes of a column mean, says that it is that column.
  const explained = proposal.unsure.filter(({ target }) => target in answers.codes && !decided.has(target));
  const byCodes = [...Map.groupBy(explained, ({ target }) => target).values()].flatMap(([first, ...more]) =>
    first === undefined || more.length > 0 ? [] : [first],
  );
  let columns: readonly ProposedColumn[] = [
    ...kept,
    ...told,
    ...byCodes.map(({ target, rule }): ProposedColumn => ({ target, rule, confidence: 'sure' })),
  ];
  const open = proposal.unsure.filter(({ target }) => !decided.has(target));
  for (const [target, maybe] of Map.groupBy(open, (one) => one.target)) {
    const found = await chosenColumn(proposal, target, maybe.filter(isFree(columns)), table, guided.guide);
    if (found !== null) columns = [...columns, found];
  }
  const history =
    proposal.history !== null && givenByHistory(proposal.dataset).some((one) => decided.has(one))
      ? null
      : proposal.history;
  const given = history === null ? [] : givenByHistory(proposal.dataset);
  const filled = (): string[] => [...columns.map(({ target }) => target), ...given];
  if (lackingIn(proposal.dataset, filled()).some(({ anyOf }) => anyOf[0]?.[0] === 'year')) {
    const year = await guided.guide.text({
      nl: 'Van welk jaar is dit bestand? (leeg: weet ik niet)',
      en: 'Of which year is this file? (empty: I do not know)',
    });
    if (year !== null && /^(19|20)\d{2}$/.test(year))
      columns = [...columns, { target: 'year', confidence: 'sure', rule: { constant: year } }];
  }
  const unsure = open.filter(({ target }) => !filled().includes(target)).filter(isFree(columns));
  return { ...proposal, columns, history, unsure, lacking: lackingIn(proposal.dataset, filled()) };
}

const isFree =
  (columns: readonly ProposedColumn[]) =>
  ({ header }: UnsureColumn): boolean =>
    !columns.some(({ rule }) => rule.from?.includes(header));

function toldBeforehand(
  { dataset }: DatasetProposal,
  { profiles }: SourceTable,
  context: FitContext,
  { columns, constants }: FileAnswers,
): readonly ProposedColumn[] {
  const targets: readonly (Column | Identifier)[] = [...dataset.identifiers, ...dataset.columns];
  const ofThis = (name: string): boolean => targets.some((target) => target.name === name);
  const fixed = Object.entries(constants).filter(([name]) => ofThis(name));
  const named = Object.entries(columns).filter(
    (entry): entry is [string, string] => ofThis(entry[0]) && entry[1] !== null,
  );
  const unknown = named.filter(([, header]) => !profiles.some((profile) => profile.header === header));
  if (unknown.length > 0) throw noSuchColumns(unknown.map(([target]) => target));
  return [
    ...fixed.map(([target, constant]): ProposedColumn => ({ target, confidence: 'sure', rule: { constant } })),
    ...named.map(([name, header]): ProposedColumn => {
      const target = targets.find((one) => one.name === name)!;
      const profile = profiles.find((one) => one.header === header)!;
      const fit =
        'form' in target
          ? identifierFit(target.form, profile, context)
          : columnFit(name, target.type, profile, context);
      return { target: name, confidence: 'sure', rule: { from: [header], ...fit.rule } };
    }),
  ];
}

async function chosenColumn(
  { dataset }: DatasetProposal,
  target: string,
  maybe: readonly UnsureColumn[],
  { profiles }: SourceTable,
  guide: Guide,
): Promise<ProposedColumn | null> {
  if (maybe.length === 0) return null;
  const title = [...dataset.columns, ...dataset.identifiers].find(({ name }) => name === target)!.title;
  const choices = maybe.map(({ header, why }) => {
    const shape = shapeOf(profiles.find((profile) => profile.header === header)!);
    return { value: header, label: `${header}${shape === null ? '' : ` (${shape})`}: ${say(why)}` };
  });
  const question = { nl: `Welke kolom is ${title.nl} (${target})?`, en: `Which column is ${title.en} (${target})?` };
  const header = await guide.choose(question, choices);
  const found = maybe.find((one) => one.header === header);
  return found === undefined ? null : { target, confidence: 'sure', rule: found.rule };
}

function noSuchColumns(targets: readonly string[]): Fault {
  const list = targets.join(', ');
  return new Fault('ANSWERS_COLUMNS', {
    nl: `De antwoorden noemen voor ${list} een kolom die het bestand niet heeft. Neem de naam over zoals de kopregel die schrijft.`,
    en: `For ${list} the answers name a column that the file does not have. Take the name as the header line writes it.`,
  });
}
