import { basename, relative } from 'node:path';
import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { type Answers, noAnswers, readAnswers } from '../propose/answers.ts';
import { type Guide, terminalGuide, unattended } from '../propose/guide.ts';
import { manifestQuestions } from '../propose/manifest-words.ts';
import { proposalLines } from '../propose/proposal-lines.ts';
import { type ProposedFile, propose, sourceFiles } from '../propose/propose.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

/** How a proposal is made: by answers that were written beforehand, by asking, or by neither. */
export interface ProposeOptions extends CommonOptions {
  readonly answers?: string;
  readonly ask?: boolean;
}

/** The options by which `propose` and `init` are answered. */
export function withAnswers(command: Command): Command {
  return command
    .option(
      '--answers <file>',
      say({ nl: 'antwoorden die anders gevraagd worden (YAML)', en: 'answers that would be asked (YAML)' }),
    )
    .option(
      '--ask',
      say({ nl: 'stel de vragen, ook als de invoer geen terminal is', en: 'ask, also when input is no terminal' }),
    )
    .option(
      '--no-ask',
      say({ nl: 'stel geen vragen; laat weg wat onzeker is', en: 'ask nothing; leave out what is unsure' }),
    );
}

/** `zicht-node propose`: look at files and propose how they are read. */
export function proposeCommand(): Command {
  const about = {
    nl: 'Bekijk uw eigen bestanden en stel voor hoe ze gelezen worden; er gaat niets de kluis in',
    en: 'Look at your own files and propose how they are read; nothing goes into the vault',
  };
  return withAnswers(nodeCommand('propose'))
    .description(say(about))
    .argument(
      '<path...>',
      say({
        nl: 'map met CSV- of XLSX-bestanden, of de bestanden zelf',
        en: 'directory of CSV or XLSX files, or the files',
      }),
    )
    .action(async (paths: string[], options: ProposeOptions) => {
      const answers = options.answers === undefined ? noAnswers : readAnswers(options.answers);
      const guide = guideOf(options);
      try {
        await proposeAndTell(readConfiguration(options.dir), paths, { answers, guide, options });
      } finally {
        guide.close();
      }
    });
}

/** Whom to ask: at a terminal its user, unless answers were given; elsewhere nobody, unless asked for. */
export function guideOf({ ask, answers, json }: ProposeOptions): Guide {
  const wanted = ask ?? (answers === undefined && process.stdin.isTTY === true);
  return wanted && json !== true ? terminalGuide(process.stdin, process.stdout) : unattended;
}

interface Way {
  readonly answers: Answers;
  readonly guide: Guide;
  readonly options: ProposeOptions;
}

/** Propose, print the proposals, and say what comes next. */
export async function proposeAndTell(
  configuration: NodeConfiguration,
  paths: readonly string[],
  { answers, guide, options }: Way,
): Promise<void> {
  const isAsking = guide !== unattended;
  const names = sourceFiles(paths).map((path) => basename(path));
  const unused = Object.keys(answers.files).filter((name) => !names.includes(name));
  if (unused.length > 0 && options.json !== true) print(say(noSuchFiles(unused)));
  const files = await propose(configuration, sourceFiles(paths), await practising(answers, guide), guide);
  if (options.json === true) {
    for (const file of files) print(JSON.stringify({ event: 'proposed', ...asJson(file) }));
    return;
  }
  for (const file of files) {
    if (file.fault !== null) print(`\n${basename(file.path)}: ${file.fault.code}\n  ${say(file.fault.sentence)}`);
    else if (!isAsking) for (const line of proposalLines(file.plan)) print(line);
  }
  tellNext(files, options.dir);
}

const noSuchFiles = (names: readonly string[]) => ({
  nl: `Antwoorden over bestanden die hier niet staan, en niet gebruikt: ${names.join(', ')}`,
  en: `Answers about files that are not here, and not used: ${names.join(', ')}`,
});

/** Whether the files are invented, of which the citizen numbers fail the test by design. */
async function practising(answers: Answers, guide: Guide): Promise<Answers> {
  if (answers.manifest.synthetic !== undefined) return answers;
  const said = await guide.text(manifestQuestions.synthetic, say({ nl: 'nee', en: 'no' }));
  return /^(j|ja|y|yes)$/i.test(said ?? '')
    ? { ...answers, manifest: { ...answers.manifest, synthetic: true } }
    : answers;
}

function asJson(file: ProposedFile) {
  const name = basename(file.path);
  if (file.fault !== null) return { file: name, fault: file.fault.code };
  const { plan, written } = file;
  const deliveries = plan.deliveries.map(({ proposal, openCodes, unused }, at) => ({
    dataset: proposal.dataset.id,
    directory: written[at]?.directory,
    columns: proposal.columns,
    history: proposal.history,
    unsure: proposal.unsure.map(({ target, header }) => ({ target, header })),
    lacking: proposal.lacking.map(({ anyOf }) => anyOf),
    lackingInManifest: written[at]?.lackingInManifest,
    ...{ openCodes, unused },
  }));
  return { file: name, fault: null, mayBe: plan.mayBe.map(({ id }) => id), deliveries };
}

function tellNext(files: readonly ProposedFile[], dir: string): void {
  const written = files.flatMap((file) => (file.fault === null ? file.written : []));
  print('');
  for (const [directory, [first]] of Map.groupBy(written, (one) => one.directory)) {
    const { isNew, lackingInManifest } = first!;
    const at = relative(process.cwd(), directory) || '.';
    if (!isNew) print(say({ nl: `${at}: stond er al; niet veranderd`, en: `${at}: was there already; not changed` }));
    else if (lackingInManifest.length > 0) {
      const list = lackingInManifest.join(', ');
      print(
        say({ nl: `${at}/manifest.yaml: vul nog in: ${list}`, en: `${at}/manifest.yaml: still to fill in: ${list}` }),
      );
    } else print(`${at}`);
  }
  if (written.length === 0) return;
  const next = `zicht-node ingest${dir === '.' ? '' : ` --dir ${dir}`}`;
  print(
    say({
      nl: `Controleer mapping.yaml en manifest.yaml in deze mappen, en lees daarna alles in met: ${next}`,
      en: `Check mapping.yaml and manifest.yaml in these directories, and then take everything in with: ${next}`,
    }),
  );
}
