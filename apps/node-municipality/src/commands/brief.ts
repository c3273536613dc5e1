import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { answersOf } from '../brief/answers.ts';
import { briefFacts } from '../brief/brief-facts.ts';
import { asMarkdown, asPage } from '../brief/document.ts';
import { letterOf } from '../brief/letter.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { signedTables } from '../sign-off/sign-off-file.ts';
import { replaceSynced } from '../synced-file.ts';
import { withReleaseStore } from '../with-release-store.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

/** `zicht-node brief`: drafts for the mayor about the current release, a letter and questions with answers, from what was released alone. */
export function briefCommand(): Command {
  const about = {
    nl: 'Schrijf een conceptbrief aan de burgemeester en vragen en antwoorden bij de huidige release',
    en: 'Write a draft letter to the mayor, and questions and answers, about the current release (in Dutch)',
  };
  return nodeCommand('brief')
    .description(say(about))
    .argument('<directory>', say({ nl: 'map waarin de bestanden komen', en: 'directory to put the files in' }))
    .action(async (directory: string, { dir, json }: CommonOptions) => {
      const configuration = readConfiguration(dir);
      mkdirSync(directory, { recursive: true });
      for (const municipality of configuration.municipalities) {
        const { code, name } = municipality;
        const signed = signedTables(configuration, code);
        const facts = await withReleaseStore(configuration, municipality, (store) =>
          briefFacts(store, Date.now(), signed),
        );
        const [letter, answers] = [letterOf(name, facts), answersOf(name, facts)];
        const files = [
          [`${code}-brief`, 'Brief', letter],
          [`${code}-vragen-en-antwoorden`, 'Vragen en antwoorden', answers],
        ] as const;
        for (const [file, title, blocks] of files) {
          const path = resolve(join(directory, file));
          // What others do not see yet is in it: for its owner alone.
          replaceSynced(`${path}.md`, asMarkdown(blocks), 0o600);
          replaceSynced(`${path}.html`, asPage(`${title} · ${name}`, blocks), 0o600);
          if (json)
            print(
              JSON.stringify({ event: 'brief', municipality: code, release: facts.manifest.id, file: `${path}.md` }),
            );
          else print(`${code}: ${path}.md, .html`);
        }
      }
    });
}
