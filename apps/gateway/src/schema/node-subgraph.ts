import { schemaText } from './schema-file.ts';

/** How a node answered for one row or municipality. Filled by the gateway; no node is ever asked for it. */
export const nodeAnswers = [
  'ANSWERED',
  'INVALID',
  'LATE',
  'NOT_CONNECTED',
  'PARTIAL',
  'REFUSED',
  'STALE',
  'UNREACHABLE',
] as const;
export type NodeAnswer = (typeof nodeAnswers)[number];

/** Names of the fields that only the gateway fills. */
export const ANSWER_FIELD = 'answer';
export const STALE_FIELD = 'staleFrom';

const answerSdl = `
"""
How the node of the municipality answered this query: ANSWERED in full, PARTIAL (some fields are missing), NOT_CONNECTED (no node is
registered), UNREACHABLE, LATE (not within the deadline), REFUSED (the node did not want to, or who asks may not know it), INVALID (it broke the contract; what
was wrong is left out), STALE (it is away; this is what it gave before, of the release that stands).
"""
enum NodeAnswer {
${nodeAnswers.map((answer) => `  ${answer}`).join('\n')}
}

extend type ComparisonRow {
  answer: NodeAnswer
  """Where the answer is STALE: the day on which its release was made, ISO 8601."""
  staleFrom: String
}

extend type Municipality {
  answer: NodeAnswer
  """Where the answer is STALE: the day on which its release was made, ISO 8601."""
  staleFrom: String
}
`;

/** The contract that every node serves. */
export function nodeContractSdl(): string {
  return schemaText('node.graphql');
}

/** The logical subgraph of all nodes together, as the gateway sees it: the contract and `answer`. */
export function nodeSubgraphSdl(): string {
  return `${nodeContractSdl()}\n${answerSdl}`;
}
