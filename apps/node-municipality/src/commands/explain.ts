import { Fault, say } from '@zichtlijn/messages';
import { Command } from 'commander';
import { ruleExplanations } from '../quality/rule-explanations.ts';
import { rejectRule } from '../quality/rule-words.ts';
import { print } from './print.ts';

/** `zicht-node explain`: what a rule asks of a row, and how to mend rows that break it. */
export function explainCommand(): Command {
  return new Command('explain')
    .description(
      say({
        nl: 'Leg uit waarom rijen worden afgewezen, en hoe u dat herstelt',
        en: 'Explain why rows are rejected, and how to mend that',
      }),
    )
    .argument(
      '[rule]',
      say({ nl: 'regel, zoals het uitvalbestand die noemt', en: 'rule, as the reject file names it' }),
    )
    .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }))
    .action((rule: string | undefined, { json }: { readonly json?: boolean }) => {
      const all = Object.entries(ruleExplanations).filter(([name]) => rule === undefined || name === rule);
      if (all.length === 0) throw unknownRule();
      for (const [name, { means, mend }] of all) {
        if (json === true) print(JSON.stringify({ event: 'rule', rule: name, means, mend }));
        else print(`${say(rejectRule(name))}\n  ${say(means)}\n  ${say(mend)}\n`);
      }
    });
}

function unknownRule(): Fault {
  const list = Object.keys(ruleExplanations).join(', ');
  return new Fault('RULE_UNKNOWN', {
    nl: `Deze regel bestaat niet. Kies uit: ${list}.`,
    en: `There is no such rule. Choose from: ${list}.`,
  });
}
