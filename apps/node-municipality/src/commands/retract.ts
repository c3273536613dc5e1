import { Fault, say } from '@zichtlijn/messages';
import { type Command, InvalidArgumentError } from 'commander';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { type RetractionReason, retraction, retractionReasons } from '../releases/retraction.ts';
import { withReleaseStore } from '../with-release-store.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

interface RetractOptions extends CommonOptions {
  readonly reason: RetractionReason;
  readonly municipality?: string;
}

/** `zicht-node retract`: a release or a table is given no more, in the process that serves now as in the next. */
export function retractCommand(): Command {
  const about = {
    nl: 'Trek een release of één tabel in: vanaf nu wordt zij niet meer gegeven. Wat gepubliceerd was, blijft in het grootboek',
    en: 'Retract a release or one table: from now on it is not given. What was published stays in the ledger',
  };
  return nodeCommand('retract')
    .description(say(about))
    .argument(
      '<what>',
      say({
        nl: 'id van een release, of een tabel als indicator@versie',
        en: 'id of a release, or a table as indicator@version',
      }),
    )
    .requiredOption(
      '--reason <code>',
      say({ nl: `reden: ${retractionReasons.join(', ')}`, en: `reason: ${retractionReasons.join(', ')}` }),
      reason,
    )
    .option(
      '--municipality <code>',
      say({ nl: 'van welke gemeente, als er meer zijn', en: 'of which municipality, where there are more' }),
    )
    .action(async (what: string, { dir, json, reason, municipality }: RetractOptions) => {
      const configuration = readConfiguration(dir);
      const of = municipalityOf(configuration, municipality);
      const order = retraction.safeParse({ subject: what, reason, at: new Date().toISOString() });
      if (!order.success) throw malformed();
      const kept = await withReleaseStore(configuration, of, async (store) => {
        await store.retract(order.data);
        return (await store.retractions()).find(({ subject }) => subject === what);
      });
      if (json) print(JSON.stringify({ event: 'retracted', municipality: of.code, ...kept }));
      else {
        const done = {
          nl: `Ingetrokken: ${what} (${kept?.reason}, ${kept?.at})`,
          en: `Retracted: ${what} (${kept?.reason}, ${kept?.at})`,
        };
        print(`${of.name} (${of.code}): ${say(done)}`);
      }
    });
}

function municipalityOf({ municipalities }: NodeConfiguration, code: string | undefined): NodeMunicipality {
  const [first, ...others] = code === undefined ? municipalities : municipalities.filter((own) => own.code === code);
  if (first !== undefined && others.length === 0) return first;
  throw new Fault('RETRACTION_MUNICIPALITY', {
    nl: 'Dit knooppunt publiceert voor meer gemeenten, of niet voor de genoemde: geef met --municipality de code van één ervan. Er is niets ingetrokken.',
    en: 'This node publishes for several municipalities, or not for the one named: give the code of one of them with --municipality. Nothing was retracted.',
  });
}

function malformed(): Fault {
  return new Fault('RETRACTION_SUBJECT', {
    nl: 'Geef het id van een release (r-…), of een tabel als indicator@versie, bijvoorbeeld vastgoed.doorsluishuizen@1. Er is niets ingetrokken.',
    en: 'Give the id of a release (r-…), or a table as indicator@version, for instance vastgoed.doorsluishuizen@1. Nothing was retracted.',
  });
}

function reason(text: string): RetractionReason {
  const known = retractionReasons.find((one) => one === text);
  if (known !== undefined) return known;
  throw new InvalidArgumentError(
    say({ nl: `kies uit ${retractionReasons.join(', ')}`, en: `choose from ${retractionReasons.join(', ')}` }),
  );
}
