import { type Argument, type Command, type CommanderError, Help, type Option } from 'commander';
import { Fault } from './fault.ts';
import { language, say } from './language.ts';

const headings: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

/** Words of the parser and names of values, as they stand in a help text. */
const terms: Readonly<Record<string, string>> = {
  '[options]': '[opties]',
  '[command]': '[opdracht]',
  '(default: ': '(standaard: ',
  '<address>': '<adres>',
  '<columns>': '<kolommen>',
  '<dir>': '<map>',
  '<directory>': '<map>',
  '<file>': '<bestand>',
  '<file...>': '<bestand...>',
  '<date>': '<dag>',
  '<name...>': '<naam...>',
  '<name>': '<naam>',
  '<number>': '<nummer>',
  '<path...>': '<pad...>',
  '<role>': '<rol>',
  '<share>': '<aandeel>',
  '<text>': '<tekst>',
  '<years>': '<jaren>',
};

const faults: Readonly<Record<string, (name: string) => Fault>> = {
  'commander.unknownOption': (name) => usage(`De optie ${name} bestaat niet.`, `The option ${name} does not exist.`),
  'commander.unknownCommand': (name) =>
    usage(`De opdracht ${name} bestaat niet.`, `The command ${name} does not exist.`),
  'commander.missingArgument': (name) => usage(`Het argument ${name} ontbreekt.`, `The argument ${name} is missing.`),
  'commander.missingMandatoryOptionValue': (name) =>
    usage(`De optie ${name} is verplicht.`, `The option ${name} is required.`),
  'commander.optionMissingArgument': (name) =>
    usage(`Achter de optie ${name} hoort een waarde.`, `The option ${name} takes a value.`),
  'commander.invalidArgument': (name) =>
    usage(`De waarde achter ${name} klopt niet.`, `The value of ${name} is not right.`),
  'commander.excessArguments': () => usage('Er staan te veel argumenten achter.', 'There are too many arguments.'),
};

function usage(nl: string, en: string): Fault {
  const look = ['Zie --help.', 'See --help.'];
  return new Fault('USAGE', { nl: `${nl} ${look[0]}`, en: `${en} ${look[1]}` }, 2);
}

/**
 * Let a program and all its commands speak both languages: help in the language of this run, and no text of the parser's own
 * on standard error.
 */
export function speakBothLanguages(program: Command): void {
  program
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .helpOption('-h, --help', say({ nl: 'toon deze hulp', en: 'show this help' }));
  if (program.commands.length > 0)
    program.helpCommand(
      'help [command]',
      say({ nl: 'toon de hulp van een opdracht', en: 'show the help of a command' }),
    );
  if (language() === 'nl') program.configureHelp(dutchHelp);
  for (const command of program.commands) speakBothLanguages(command);
}

const inDutch = (text: string): string =>
  Object.entries(terms).reduce((changed, [term, dutch]) => changed.replaceAll(term, dutch), text);
const help = new Help();
const dutchHelp = {
  minWidthToWrap: 30,
  styleTitle: (title: string) => headings[title] ?? title,
  commandUsage: (command: Command) => inDutch(help.commandUsage(command)),
  subcommandTerm: (command: Command) => inDutch(help.subcommandTerm(command)),
  optionTerm: (option: Option) => inDutch(help.optionTerm(option)),
  optionDescription: (option: Option) => inDutch(help.optionDescription(option)),
  argumentTerm: (argument: Argument) => (argument.name() === 'file' ? 'bestand' : help.argumentTerm(argument)),
};

/** What the parser objected to, as a fault of ours; null when it only showed help. */
export function usageFault(error: CommanderError): Fault | null {
  if (error.exitCode === 0 || error.code === 'commander.help') return null;
  const quoted = /'([^']*)'/.exec(error.message)?.[1]?.split(' ')[0] ?? '';
  const fault = faults[error.code];
  return fault?.(quoted) ?? usage('De opdracht is niet te lezen.', 'The command cannot be read.');
}
