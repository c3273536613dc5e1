import type { OperationList } from '@zichtlijn/conformance';
import { say } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { parse, print as printQuery } from 'graphql';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { readOperations } from '../conformance/listed-operations.ts';
import { takeOperations } from '../conformance/take-operations.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { print } from './print.ts';

type Question = OperationList['questions'][number];

/** `zicht-node operations`: every question that the gateway may ever send this node, to be read. */
export function operationsCommand(): Command {
  return nodeCommand('operations')
    .description(
      say({
        nl: 'Toon elke vraag die de gateway dit knooppunt ooit mag stellen',
        en: 'Show every question that the gateway may ever ask this node',
      }),
    )
    .option(
      '--take',
      say({ nl: 'neem de lijst over die de gateway nu heeft', en: 'take over the list that the gateway has now' }),
    )
    .action(async ({ dir, json, take }: CommonOptions & { readonly take?: true }) => {
      const configuration = readConfiguration(dir);
      if (take) {
        const { added, gone } = await takeOperations(configuration);
        if (json) return print(JSON.stringify({ event: 'operations-taken', added, gone }));
        tell(added, '+ ');
        tell(gone, '- ');
        return print(
          say({ nl: `${added.length} erbij, ${gone.length} eraf`, en: `${added.length} more, ${gone.length} less` }),
        );
      }
      const { questions } = readOperations(configuration);
      if (json) return print(JSON.stringify({ event: 'operations', keptTo: configuration.operations, questions }));
      tell(questions, '');
      print(say(configuration.operations === 'contract' ? notKept : kept));
    });
}

function tell(questions: readonly Question[], mark: string): void {
  for (const { about, query, hash } of questions) {
    print(`${mark}${say(about)}  ${hash.slice(0, 12)}`);
    for (const line of printQuery(parse(query)).split('\n')) print(`    ${line}`);
  }
}

const kept = {
  nl: 'Dit knooppunt beantwoordt deze vragen en geen andere (operations: manifest-only).',
  en: 'This node answers these questions and no other (operations: manifest-only).',
};
const notKept = {
  nl: 'Dit knooppunt beantwoordt alles wat het contract heeft. Met "operations: manifest-only" in zicht-node.yaml houdt het zich aan deze vragen.',
  en: 'This node answers all that the contract has. With "operations: manifest-only" in zicht-node.yaml it keeps to these questions.',
};
