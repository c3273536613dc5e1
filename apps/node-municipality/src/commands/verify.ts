import { Fault, say } from '@zichtlijn/messages';
import { checkFile, type KeysOf, keyNamed, type SealFinding, sealSentence } from '@zichtlijn/release';
import { type Command, InvalidArgumentError } from 'commander';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { isHost } from '../host-release.ts';
import { knownKeys } from '../known-keys.ts';
import { knowledgeSentence, type RetractionKnowledge, retractionKnowledge } from '../releases/retraction-knowledge.ts';
import { verifyStore } from '../verify-store.ts';
import { withReleaseStore } from '../with-release-store.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

interface VerifyOptions extends CommonOptions {
  readonly key?: string[];
}

/** `zicht-node verify`: whether the releases of this node, or what is in a file, are what was sealed and signed. */
export function verifyCommand(): Command {
  const about = {
    nl: 'Controleer releases: alle van dit knooppunt, of een release of een getal in een bestand',
    en: 'Check releases: all of this node, or a release or a number in a file',
  };
  return nodeCommand('verify')
    .description(say(about))
    .argument('[file]', say({ nl: 'release of bewijs van een getal', en: 'release or proof of a number' }))
    .option(
      '--key <text>',
      say({
        nl: 'sleutel van de gemeente, zoals `zicht-node release-key` die toont; zonder deze die van dit knooppunt',
        en: 'key of the municipality, as `zicht-node release-key` shows it; without it those of this node',
      }),
      keyOption,
    )
    .action(async (file: string | undefined, { dir, json, key }: VerifyOptions) => {
      const told = new Telling(json === true);
      if (file === undefined) await verifyAll(dir, key ?? [], told);
      else {
        const keysOf: KeysOf = key === undefined ? knownKeys(readConfiguration(dir)) : () => key;
        const { manifest, number, retraction, statement, findings } = await checkFile(file, keysOf);
        const name = retraction?.subject ?? statement?.at ?? manifest?.id ?? file;
        told.tell(number === null ? name : `${number.release} ${numberText(number)}`, findings);
      }
      if (told.isFaulty) throw notAsReleased();
    });
}

async function verifyAll(dir: string, more: readonly string[], told: Telling): Promise<void> {
  const configuration = readConfiguration(dir);
  const known = knownKeys(configuration);
  const keysOf: KeysOf = (code) => [...known(code), ...more];
  for (const municipality of configuration.municipalities) {
    const verified = await withReleaseStore(configuration, municipality, (store) => verifyStore(store, keysOf));
    for (const { id, findings } of verified) told.tell(`${municipality.code} ${id}`, findings);
    await tellKnowledge(configuration, municipality, told);
  }
}

/** Of a municipality that is hosted: up to when it is known what it retracted. */
async function tellKnowledge(configuration: NodeConfiguration, own: NodeMunicipality, told: Telling): Promise<void> {
  if (!isHost(configuration)) return;
  const { current, heard } = await withReleaseStore(configuration, own, async (store) => ({
    current: await store.current(),
    heard: await store.heard(),
  }));
  if (current === null) return;
  told.known(own.code, retractionKnowledge(heard, current, configuration.retractionsWithinDays, Date.now()));
}

type ProvedNumber = NonNullable<Awaited<ReturnType<typeof checkFile>>['number']>;

/** A number with its address, or the status that stands in its place. */
function numberText({ indicator, version, cell }: ProvedNumber): string {
  const { area, period, breakdown, category, measure, value, status } = cell;
  return `${indicator}@${version} ${area} ${period} ${breakdown}/${category} ${measure} = ${value ?? status}`;
}

/** Tells of each release whether it is right. */
class Telling {
  readonly #json: boolean;
  isFaulty = false;

  constructor(json: boolean) {
    this.#json = json;
  }

  tell(what: string, findings: readonly SealFinding[]): void {
    // From before sealing: it cannot be checked, which is not a change that was found.
    const isOld = findings.every(({ fault }) => fault === 'UNSEALED');
    if (!isOld) this.isFaulty = true;
    if (this.#json) {
      print(JSON.stringify({ event: 'verified', what, right: findings.length === 0, findings }));
      return;
    }
    if (findings.length === 0) print(`${what}: ${say({ nl: 'klopt', en: 'right' })}`);
    for (const finding of findings) print(`${what}: ${say(sealSentence(finding))}`);
  }

  known(municipality: string, knowledge: RetractionKnowledge): void {
    if (this.#json) print(JSON.stringify({ event: 'retractions-known', municipality, ...knowledge }));
    else print(`${municipality}: ${say(knowledgeSentence(knowledge, municipality))}`);
  }
}

function notAsReleased(): Fault {
  return new Fault('NOT_AS_RELEASED', {
    nl: 'Niet alles is wat de gemeente verzegelde en ondertekende; hierboven staat waar. Gebruik het niet en vraag de gemeente om de release.',
    en: 'Not everything is what the municipality sealed and signed; it says above where. Do not use it, and ask the municipality for the release.',
  });
}

function keyOption(text: string, before: string[] = []): string[] {
  if (keyNamed(text) !== null) return [...before, text];
  throw new InvalidArgumentError(say({ nl: 'geen sleutel van 43 tekens', en: 'no key of 43 characters' }));
}
