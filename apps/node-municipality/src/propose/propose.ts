import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { deliveredAs, isMunicipalityCode } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { stringify } from 'yaml';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import type { PartOfManifest } from '../import/manifest.ts';
import { writeSynced } from '../synced-file.ts';
import type { Answers } from './answers.ts';
import { deliveriesDirectory, deliveriesIn, deliveryFile } from './delivery-file.ts';
import { DeliveryParts } from './delivery-parts.ts';
import { completed, type DraftManifest, manifestText, toldByFile } from './draft-manifest.ts';
import type { Guide } from './guide.ts';
import { mappingText } from './mapping-text.ts';
import { type PlannedDelivery, type PlannedFile, planFile } from './plan-file.ts';
import { proposalLines } from './proposal-lines.ts';

/** What came of one file. */
export type ProposedFile =
  | { readonly path: string; readonly fault: Fault }
  | {
      readonly path: string;
      readonly fault: null;
      readonly plan: PlannedFile;
      readonly written: readonly WrittenDelivery[];
    };

/** A delivery as it was written, and what is still to be filled in. */
export interface WrittenDelivery {
  readonly directory: string;
  /** False when a proposal was there already: it may have been edited, and stays as it is. */
  readonly isNew: boolean;
  readonly lackingInManifest: readonly string[];
}

const readable = new Set(['.csv', '.txt', '.tsv', '.asc', '.xlsx']);

/** The files of a directory that can be deliveries, or the files that are named. @throws Fault NO_FILES */
export function sourceFiles(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap((path) => {
    const about = statSync(path, { throwIfNoEntry: false });
    if (about === undefined || !about.isDirectory()) return [resolve(path)];
    const names = readdirSync(path).filter(
      (name) => readable.has(extname(name).toLowerCase()) && !name.startsWith('.') && !name.startsWith('~$'),
    );
    return names.sort().map((name) => resolve(path, name));
  });
  if (files.length > 0) return files;
  throw new Fault('NO_FILES', {
    nl: 'Hier staan geen bestanden die gelezen kunnen worden. Wijs een map met CSV- of XLSX-bestanden aan, of de bestanden zelf.',
    en: 'There are no files here that can be read. Point at a directory with CSV or XLSX files, or at the files themselves.',
  });
}

/** Look at files and write for each what `ingest` needs, as far as names, values and answers tell. Nothing is overwritten; the files themselves stay where they are. */
export async function propose(
  configuration: NodeConfiguration,
  files: readonly string[],
  answers: Answers,
  guide: Guide,
): Promise<readonly ProposedFile[]> {
  const municipality = configuration.municipalities[0]!.code;
  const today = new Date().toISOString().slice(0, 10);
  const done: ProposedFile[] = [];
  const parts = new DeliveryParts();
  const known = deliveriesIn(configuration.directory);
  const before: DraftManifest['fields'][] = [];
  for (const path of files) {
    const own = answers.files[basename(path)];
    const synthetic = own?.manifest.synthetic ?? answers.manifest.synthetic ?? false;
    try {
      guide.tell(['', `── ${basename(path)} ──`]);
      const plan = await planFile(path, { guide, context: { municipality, today, synthetic } }, own);
      guide.tell(proposalLines(plan));
      const written: WrittenDelivery[] = [];
      for (const delivery of plan.deliveries) {
        const told = toldByFile(delivery.proposal.dataset, path, delivery.whole);
        const division = configuration.indelingsjaar;
        const given = {
          ...told,
          ...(division === undefined ? {} : { indelingsjaar: division }),
          ...answers.manifest,
          ...own?.manifest,
        };
        const directory = join(deliveriesDirectory(configuration.directory), nameOf(path, delivery));
        const there = known.find(
          ({ dataset, files: read }) => read.includes(path) && dataset === deliveredAs(delivery.proposal.dataset),
        );
        if (there !== undefined || existsSync(join(directory, deliveryFile))) {
          const at = there === undefined ? directory : dirname(there.mapping);
          written.push({ directory: at, isNew: false, lackingInManifest: [] });
          continue;
        }
        const joined = parts.join(delivery, given, path);
        if (joined !== null) {
          written.push({ directory: joined, isNew: true, lackingInManifest: [] });
          continue;
        }
        const draft = await completed(delivery.proposal.dataset, ofMunicipality(given, configuration), before, guide);
        before.push(draft.fields);
        write(directory, { path, delivery, manifest: manifestText(draft) });
        parts.add(delivery, draft.fields, { directory, path });
        written.push({ directory, isNew: true, lackingInManifest: draft.lacking.map(({ field }) => field) });
      }
      done.push({ path, fault: null, plan, written });
    } catch (error) {
      // One file that cannot be read keeps no other from being proposed.
      if (!(error instanceof Fault)) throw error;
      done.push({ path, fault: error });
    }
  }
  return done;
}

/** Where a node answers for several municipalities a manifest says for which one it is. */
function ofMunicipality(given: PartOfManifest, { municipalities }: NodeConfiguration): PartOfManifest {
  const code = municipalities[0]!.code;
  return municipalities.length === 1 || !isMunicipalityCode(code) ? given : { municipality: code, ...given };
}

function nameOf(path: string, { proposal: { dataset } }: PlannedDelivery): string {
  const name = basename(path, extname(path))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const group = dataset.group === undefined || dataset.group.name === 'residence' ? '' : `-${dataset.group.name}`;
  return `${name === '' ? 'delivery' : name}${group}`;
}

interface Papers {
  readonly path: string;
  readonly delivery: PlannedDelivery;
  readonly manifest: string;
}

/** For the owner's eyes only; the file by which `ingest` finds the delivery comes last. */
function write(directory: string, { path, delivery, manifest }: Papers): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = (name: string, text: string): void =>
    writeSynced(join(directory, name), text, { mode: 0o600, flag: 'w' });
  file('mapping.yaml', mappingText(delivery));
  file('manifest.yaml', manifest);
  file(deliveryFile, stringify({ dataset: deliveredAs(delivery.proposal.dataset), files: [path] }));
}
