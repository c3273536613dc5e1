import { Fault, say } from '@zichtlijn/messages';
import { type Command, Option } from 'commander';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { readConfiguration } from '../configuration/read-configuration.ts';
import { namedBreakdown, policyWithThreshold } from '../what-if/change.ts';
import type { RungChange } from '../what-if/rung-changes.ts';
import { suggest } from '../what-if/suggest.ts';
import { type OnOutcome, whatIf } from '../what-if/what-if.ts';
import { type CommonOptions, nodeCommand } from './node-command.ts';
import { confidential, print } from './print.ts';
import { rungName, shareText } from './rung-counts.ts';
import { stageProgress } from './stage-progress.ts';
import { suggestionLine } from './suggestion-line.ts';

interface WhatIfOptions extends CommonOptions {
  readonly threshold?: string;
  readonly without?: readonly string[];
  readonly suggest?: boolean;
}

/** `zicht-node what-if`: what a stronger policy or fewer breakdowns would show and hide. Confidential; nothing is staged. */
export function whatIfCommand(): Command {
  const about = {
    nl: 'Reken uit wat een hogere drempel of minder uitsplitsingen zou opleveren en kosten (vertrouwelijk; er wordt niets klaargezet)',
    en: 'Compute what a higher threshold or fewer breakdowns would gain and cost (confidential; nothing is staged)',
  };
  const threshold = {
    nl: 'drempel, alleen hoger dan die van het beleid',
    en: 'threshold, only higher than the policy’s',
  };
  const without = {
    nl: 'zonder deze uitsplitsing; mag vaker',
    en: 'without this breakdown; may be repeated',
  };
  const suggestion = {
    nl: 'in plaats daarvan: probeer elke grovere indeling en rangschik ze naar wat zij zichtbaar maken',
    en: 'instead: try every coarser release and rank them by what they show',
  };
  return nodeCommand('what-if')
    .description(say(about))
    .option('--threshold <n>', say(threshold))
    .option('--without <indicator:breakdown>', say(without), (one: string, all: string[] = []) => [...all, one])
    .addOption(new Option('--suggest', say(suggestion)).conflicts(['threshold', 'without']))
    .action(async ({ dir, json, threshold: raised, without: left = [], suggest: ranked }: WhatIfOptions) => {
      if (ranked) {
        await printSuggestions(readConfiguration(dir), json === true);
        return;
      }
      if (raised === undefined && left.length === 0) throw nothingAsked();
      const policy = policyWithThreshold(raised === undefined ? undefined : Number(raised || Number.NaN));
      const change = { policy, without: left.map(namedBreakdown) };
      const configuration = readConfiguration(dir);
      for (const municipality of configuration.municipalities) {
        const rungs = await whatIf(configuration, municipality, change, json === true ? undefined : progress());
        if (json) {
          const { code } = municipality;
          const asked = { threshold: policy.threshold, without: left };
          print(JSON.stringify({ event: 'what-if', municipality: code, confidential: true, ...asked, rungs }));
          continue;
        }
        print(`${municipality.name} (${municipality.code})`);
        print(say(confidential));
        for (const rung of rungs) print(`  ${changeLine(rung)}`);
      }
    });
}

async function printSuggestions(configuration: NodeConfiguration, json: boolean): Promise<void> {
  for (const municipality of configuration.municipalities) {
    const suggestions = await suggest(configuration, municipality, json ? undefined : tried);
    if (json) {
      print(JSON.stringify({ event: 'suggested', municipality: municipality.code, confidential: true, suggestions }));
      continue;
    }
    print(`${municipality.name} (${municipality.code})`);
    print(say(confidential));
    for (const suggestion of suggestions) print(`  ${suggestionLine(suggestion)}`);
  }
}

function tried(done: number, all: number): void {
  process.stderr.write(say({ nl: `${done} van ${all} geprobeerd\n`, en: `${done} of ${all} tried\n` }));
}

function nothingAsked(): Fault {
  return new Fault('WHAT_IF_EMPTY', {
    nl: 'Zeg wat anders zou zijn: --threshold, --without of --suggest.',
    en: 'Say what would be different: --threshold, --without or --suggest.',
  });
}

function changeLine(change: RungChange): string {
  const { gained, lost, dropped, added, before, after } = change;
  const cells = say({
    nl: `${gained} erbij zichtbaar · ${lost} verborgen · ${dropped} vervallen · ${added} nieuw`,
    en: `${gained} newly shown · ${lost} hidden · ${dropped} dropped · ${added} new`,
  });
  return `${rungName(change)}: ${shareText(before)} → ${shareText(after)} · ${cells}`;
}

function progress(): OnOutcome {
  return {
    now: stageProgress({ nl: 'zoals het is', en: 'as it is' }),
    changed: stageProgress({ nl: 'anders', en: 'changed' }),
  };
}
