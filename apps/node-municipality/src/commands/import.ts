import { say } from '@zichtlijn/messages';
import type { RetractionNotice, RetractionsStatement } from '@zichtlijn/release';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { hearStatement, heedNotice, hostRelease } from '../host-release.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { inventedMark, print } from './print.ts';

/** `zicht-node import`: on a host, the release of a municipality that came in a file becomes the current one. */
export function importCommand(): Command {
  const about = {
    nl: 'Gastheer: controleer de release in een bestand en maak haar de huidige van die gemeente',
    en: 'Host: check the release in a file and make it the current one of that municipality',
  };
  return nodeCommand('import')
    .description(say(about))
    .argument('<file>', say({ nl: 'bestand van `zicht-node export`', en: 'file of `zicht-node export`' }))
    .action(async (file: string, { dir, json }: CommonOptions) => {
      const configuration = readConfiguration(dir);
      const notice = await heedNotice(configuration, file);
      if (notice !== null) return tellNotice(notice, json === true);
      const statement = await hearStatement(configuration, file);
      if (statement !== null) return tellStatement(statement, configuration.retractionsWithinDays, json === true);
      const { id, municipality, seal, synthetic } = await hostRelease(configuration, file);
      if (json) print(JSON.stringify({ event: 'imported', municipality, release: id, hash: seal.root }));
      else {
        const done = { nl: `Overgenomen: ${id}`, en: `Imported: ${id}` };
        print(`${municipality}: ${say(done)}${inventedMark(synthetic)}`);
      }
    });
}

function tellNotice({ municipality, subject, reason, at }: RetractionNotice, json: boolean): void {
  if (json) {
    print(JSON.stringify({ event: 'retracted', municipality, subject, reason, at }));
    return;
  }
  const done = {
    nl: `Ingetrokken door de gemeente: ${subject} (${reason}, ${at})`,
    en: `Retracted by the municipality: ${subject} (${reason}, ${at})`,
  };
  print(`${municipality}: ${say(done)}`);
}

function tellStatement({ municipality, at, notices }: RetractionsStatement, days: number, json: boolean): void {
  const retracted = notices.map(({ subject }) => subject);
  if (json) {
    print(JSON.stringify({ event: 'retractions-known', municipality, at, retracted }));
    return;
  }
  const all = retracted.join(', ');
  const done = {
    nl: `Bekend tot en met ${at} wat de gemeente introk: ${all || 'niets'}. Lees binnen ${days} dagen een volgende opgave in.`,
    en: `Known up to and including ${at} what the municipality retracted: ${all || 'nothing'}. Import the next statement within ${days} days.`,
  };
  print(`${municipality}: ${say(done)}`);
}
