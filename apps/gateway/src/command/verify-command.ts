import { Fault, say } from '@zichtlijn/messages';
import {
  type Approval,
  checkFile,
  keyNamed,
  type RetractionNotice,
  type RetractionsStatement,
  type SealFinding,
  sealSentence,
} from '@zichtlijn/release';
import { Command, InvalidArgumentError } from 'commander';
import { releaseKeys } from '../release-keys.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';

interface VerifyOptions {
  readonly dir: string;
  readonly key?: string[];
  readonly json?: true;
}

/** `zicht-gateway verify`: whether a release, or one number with its proof, is what its municipality released. Asks nobody anything. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      say({
        nl: 'Controleer een release, of een getal met zijn bewijs, zonder netwerk',
        en: 'Check a release, or a number with its proof, without a network',
      }),
    )
    .argument('<file>', say({ nl: 'release of bewijs van een getal', en: 'release or proof of a number' }))
    .option(
      '--key <text>',
      say({
        nl: 'sleutel van de gemeente, zoals `zicht-node release-key` die toont; zonder deze die uit release-keys.yaml',
        en: 'key of the municipality, as `zicht-node release-key` shows it; without it those in release-keys.yaml',
      }),
      keyOption,
    )
    .option('--dir <dir>', say({ nl: 'map van de gateway', en: 'directory of the gateway' }), DEFAULT_DIRECTORY)
    .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }))
    .action(verify);
}

async function verify(file: string, { dir, key, json }: VerifyOptions): Promise<void> {
  const keysOf = key === undefined ? releaseKeys(dir) : () => key;
  const { manifest, number, retraction, statement, findings } = await checkFile(file, keysOf);
  const { builtBy = null, approval = null } = manifest ?? {};
  const what = {
    release: manifest?.id ?? null,
    builtBy: builtBy?.key ?? null,
    approval,
    number,
    retraction,
    statement,
  };
  if (json) print(JSON.stringify({ event: 'verified', right: findings.length === 0, ...what, findings }));
  else {
    const told = retraction === null ? (manifest?.id ?? file) : retractionText(retraction);
    const name = statement === null ? told : statementLine(statement);
    tell(number === null ? name : numberText(number), findings, approval);
  }
  if (findings.length > 0) throw notAsReleased();
}

function tell(what: string, findings: readonly SealFinding[], approval: Approval | null): void {
  if (findings.length === 0) print(`${what}: ${say({ nl: 'klopt', en: 'right' })}`);
  if (findings.length === 0 && approval !== null) {
    const { reason, at, key } = approval;
    print(say({ nl: `goedgekeurd: ${reason}, ${at}, ${key}`, en: `approved: ${reason}, ${at}, ${key}` }));
  }
  for (const finding of findings) print(`${what}: ${say(sealSentence(finding))}`);
}

function numberText({ municipality, release, indicator, version, cell }: Proved): string {
  const { area, period, breakdown, category, measure, value, status } = cell;
  const about = `${municipality} ${indicator}@${version} ${area} ${period} ${breakdown}/${category} ${measure}`;
  return `${about} = ${value ?? status} (${release})`;
}

function retractionText({ municipality, subject, reason, at }: RetractionNotice): string {
  const what = { nl: 'ingetrokken', en: 'retracted' };
  return `${municipality} ${say(what)}: ${subject} (${reason}, ${at})`;
}

function statementLine({ municipality, at, notices }: RetractionsStatement): string {
  const all = say({ nl: `ingetrokken tot en met ${at}`, en: `retracted up to and including ${at}` });
  return `${municipality} ${all}: ${notices.map(({ subject }) => subject).join(', ') || say({ nl: 'niets', en: 'nothing' })}`;
}

type Proved = NonNullable<Awaited<ReturnType<typeof checkFile>>['number']>;

function notAsReleased(): Fault {
  return new Fault('NOT_AS_RELEASED', {
    nl: 'Dit is niet wat de gemeente verzegelde en ondertekende; hierboven staat waar. Gebruik het niet en vraag de gemeente om de release.',
    en: 'This is not what the municipality sealed and signed; it says above where. Do not use it, and ask the municipality for the release.',
  });
}

function keyOption(text: string, before: string[] = []): string[] {
  if (keyNamed(text) !== null) return [...before, text];
  throw new InvalidArgumentError(say({ nl: 'geen sleutel van 43 tekens', en: 'no key of 43 characters' }));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
