import { say } from '@zichtlijn/messages';
import { Argument, Command } from 'commander';
import { joiningSteps } from '../joining/joining-step.ts';
import { askOrChange } from './ask-or-change.ts';
import { DEFAULT_DIRECTORY } from './default-directory.ts';

/** `zicht-gateway nodes step`: note how far a municipality is with what a gateway cannot see. */
export function stepCommand(): Command {
  return new Command('step')
    .description(
      say({
        nl: 'Noteer hoe ver een gemeente is: juridisch rond, gegevens binnen, voorvertoning bekeken',
        en: 'Note how far a municipality is: legal side settled, data in, preview judged',
      }),
    )
    .argument('<code>', say({ nl: 'CBS-code van de gemeente', en: 'CBS code of the municipality' }))
    .addArgument(new Argument('<step>').choices(joiningSteps.slice(1, -1).map((step) => step.toLowerCase())))
    .option('--dir <dir>', say({ nl: 'map van de gateway', en: 'directory of the gateway' }), DEFAULT_DIRECTORY)
    .option('--json', say({ nl: 'uitvoer als JSON', en: 'output as JSON' }))
    .action(async (code: string, step: string, { dir, json }: { readonly dir: string; readonly json?: true }) => {
      await askOrChange(dir, { command: 'step', code, step: step.toUpperCase() as 'LEGAL' });
      process.stdout.write(json ? `${JSON.stringify({ code, step })}\n` : `${code}  ${step}\n`);
    });
}
