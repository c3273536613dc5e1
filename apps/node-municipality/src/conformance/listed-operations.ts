import { areOperationsOf, type OperationList } from '@zichtlijn/conformance';
import { Fault } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { readJoined } from './joined-file.ts';

/**
 * The list of questions that the gateway of this node may send.
 *
 * @throws Fault OPERATIONS_MISSING when there is none, or it is not signed by a gateway that this node knows; JOINED_FILE
 */
export function readOperations({
  directory,
  gatewayKeys,
}: Pick<NodeConfiguration, 'directory' | 'gatewayKeys'>): OperationList {
  const signed = readJoined(directory)?.operations;
  if (signed !== undefined && areOperationsOf(signed, gatewayKeys)) return signed.list;
  throw new Fault('OPERATIONS_MISSING', {
    nl: 'Er is geen lijst van vragen die de gateway van dit knooppunt ondertekende. Sluit aan met "zicht-node join", of neem de lijst over met "zicht-node operations --take".',
    en: 'There is no list of questions that the gateway of this node signed. Join with "zicht-node join", or take the list over with "zicht-node operations --take".',
  });
}

/** Hashes of the only questions that are answered; null where all are that the contract has. @throws Fault OPERATIONS_MISSING */
export function listedHashes(
  configuration: Pick<NodeConfiguration, 'directory' | 'gatewayKeys' | 'operations'>,
): string[] | null {
  if (configuration.operations === 'contract') return null;
  return readOperations(configuration).questions.map(({ hash }) => hash);
}
