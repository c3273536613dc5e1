import { say } from '@zichtlijn/messages';
import { type ApprovalReason, approvalReasons } from '@zichtlijn/release';
import { type Command, Option } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import type { Approving } from '../four-eyes/approved.ts';
import { fourEyes } from '../four-eyes/assert-eyes.ts';
import { publish } from '../publish.ts';
import { withReleaseStore } from '../with-release-store.ts';
import { firstSightSentence } from './first-sight-sentence.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { operatorOf, operatorOption } from './operator-option.ts';
import { inventedMark, print } from './print.ts';

interface PublishOptions extends CommonOptions {
  readonly operator?: string;
  readonly reason?: ApprovalReason;
  readonly release?: string;
}

/** `zicht-node publish`: the staged release becomes the current one. */
export function publishCommand(): Command {
  const about = {
    nl: 'Publiceer de klaargezette release en maak haar de huidige, in één keer of niet',
    en: 'Publish the staged release and make it current, at once or not at all',
  };
  return nodeCommand('publish')
    .description(say(about))
    .option(...operatorOption)
    .addOption(
      new Option('--reason <code>', say({ nl: 'waarom u haar goedkeurt', en: 'why you approve it' })).choices(
        approvalReasons,
      ),
    )
    .option('--release <id>', say({ nl: 'de release die u bekeek', en: 'the release that you looked at' }))
    .action(async ({ dir, json, ...options }: PublishOptions) => {
      const configuration = readConfiguration(dir);
      const approving = await approvingOf(options);
      for (const municipality of configuration.municipalities) {
        const release = await publish(configuration, municipality, approving);
        const sights = await withReleaseStore(configuration, municipality, (store) => store.firstSights());
        const firstSightUntil = sights.find(({ id }) => id === release.id)?.until ?? null;
        if (json) print(JSON.stringify({ event: 'published', release, firstSightUntil }));
        else {
          const done = { nl: `Gepubliceerd: ${release.id}`, en: `Published: ${release.id}` };
          print(`${municipality.name} (${municipality.code}): ${say(done)}${inventedMark(release.synthetic)}`);
          if (firstSightUntil !== null) print(`  ${say(firstSightSentence(firstSightUntil))}`);
        }
      }
    });
}

/** What a person approves: all three options, or none of them. */
async function approvingOf({ operator, reason, release }: Omit<PublishOptions, 'dir'>): Promise<Approving | null> {
  if (operator === undefined && reason === undefined && release === undefined) return null;
  if (reason === undefined || release === undefined) throw fourEyes();
  const approver = await operatorOf(operator);
  if (approver === null) throw fourEyes();
  return { approver, reason, release };
}
