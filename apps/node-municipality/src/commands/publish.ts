import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { publish } from '../publish.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { inventedMark, print } from './print.ts';

/** `zicht-node publish`: the staged release becomes the current one. */
export function publishCommand(): Command {
  const about = {
    nl: 'Publiceer de klaargezette release en maak haar de huidige, in één keer of niet',
    en: 'Publish the staged release and make it current, at once or not at all',
  };
  return nodeCommand('publish')
    .description(say(about))
    .action(async ({ dir, json }: CommonOptions) => {
      const configuration = readConfiguration(dir);
      for (const municipality of configuration.municipalities) {
        const release = await publish(configuration, municipality);
        if (json) print(JSON.stringify({ event: 'published', release }));
        else {
          const done = { nl: `Gepubliceerd: ${release.id}`, en: `Published: ${release.id}` };
          print(`${municipality.name} (${municipality.code}): ${say(done)}${inventedMark(release.synthetic)}`);
        }
      }
    });
}
