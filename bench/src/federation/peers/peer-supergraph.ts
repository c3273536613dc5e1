import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { singleSdl } from '../contract-answers.ts';
import { membersOf } from '../workload.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@shareable"])';

/**
 * The supergraph of the obvious way to federate equal nodes: a subgraph for each of `n` municipalities, with a root field of its own.
 *
 * @throws Error when it does not compose
 */
export function peerSupergraph(n: number, ports: Readonly<Record<string, number>>): string {
  const composed = composeServices(
    membersOf({ n, down: 0 }).map(({ code }) => ({
      name: code.toLowerCase(),
      url: `http://127.0.0.1:${ports[code]}/single`,
      typeDefs: parse(`${link}\n${singleSdl(code).replaceAll(/^type (Row|Observation)/gm, 'type $1 @shareable')}`),
    })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}

/** One query for the rows of `n` municipalities. */
export function peerQuery(n: number): string {
  const row = '{ code observations { area category flags measure period status value } }';
  return `{ ${membersOf({ n, down: 0 })
    .map(({ code }) => `${code} ${row}`)
    .join(' ')} }`;
}
