import { Fault } from '@zichtlijn/messages';
import type { NodeConfiguration, ServerAddresses } from './node-configuration.ts';

/** Whether a text is a PostgreSQL address, or the name of an environment variable that can hold one. */
export function isDatabaseAddress(text: string): boolean {
  return /^(postgres(ql)?:\/\/.+|[A-Z][A-Z0-9_]*)$/.test(text);
}

/**
 * The address of one of the node's databases, or null for an embedded node. Read when it is needed and not before, so that
 * `serve` runs without the vault's address in its environment.
 *
 * @throws Fault CONFIGURATION_DATABASE when the address is missing, or the variable it names is empty.
 */
export function databaseUrl(configuration: NodeConfiguration, which: keyof ServerAddresses): string | null {
  if (configuration.database === 'embedded') return null;
  const given = configuration.database[which];
  if (given === undefined) {
    throw new Fault('CONFIGURATION_DATABASE', {
      nl: `In zicht-node.yaml ontbreekt database.${which}. Vul het adres in, of de naam van een omgevingsvariabele met het adres.`,
      en: `zicht-node.yaml lacks database.${which}. Give the address, or the name of an environment variable that holds it.`,
    });
  }
  if (/^postgres(ql)?:\/\//.test(given)) return given;
  const value = process.env[given];
  if (value !== undefined && value !== '') return value;
  throw new Fault('CONFIGURATION_DATABASE', {
    nl: `De omgevingsvariabele ${given} (database.${which} in zicht-node.yaml) is leeg. Zet er het adres van de database in.`,
    en: `The environment variable ${given} (database.${which} in zicht-node.yaml) is empty. Put the database address in it.`,
  });
}
