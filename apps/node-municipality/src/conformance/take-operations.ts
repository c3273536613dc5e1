import { keyFingerprint, type OperationList } from '@zichtlijn/conformance';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { meet } from './gateway-door.ts';
import { notJoined } from './join-fault.ts';
import { readJoined, writeJoined } from './joined-file.ts';
import { readOperations } from './listed-operations.ts';

/** What a list has that another has not, and the other way round. */
export interface TakenOperations {
  readonly added: OperationList['questions'];
  readonly gone: OperationList['questions'];
}

/**
 * Take over the list that the gateway has today; a node that serves keeps to it from then on.
 *
 * @throws Fault NOT_JOINED, GATEWAY_AWAY or GATEWAY_OTHER
 */
export async function takeOperations(configuration: NodeConfiguration): Promise<TakenOperations> {
  const { directory } = configuration;
  const joined = readJoined(directory);
  if (joined === null) throw notJoined();
  const { operations, key } = await meet(joined.gateway.address, keyFingerprint(joined.gateway.key));
  const before = questionsOf(configuration);
  const after = operations.list.questions;
  const { gateway, state, certificate } = joined;
  writeJoined(directory, { gateway: { ...gateway, key }, state, certificate, operations });
  const without = (some: OperationList['questions'], others: OperationList['questions']) =>
    some.filter(({ hash }) => !others.some((other) => other.hash === hash));
  return { added: without(after, before), gone: without(before, after) };
}

function questionsOf(configuration: NodeConfiguration): OperationList['questions'] {
  try {
    return readOperations(configuration).questions;
  } catch {
    return [];
  }
}
