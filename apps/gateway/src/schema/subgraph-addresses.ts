import { type EnumValueDefinitionNode, Kind, parse } from 'graphql';

/** How the supergraph marks what the gateway answers itself or scatters over its nodes. */
const LOCAL = 'local:';

/**
 * The addresses of the subgraphs of a composed supergraph: the values of `join__Graph` (the join spec,
 * https://specs.apollo.dev/join/v0.5, 2024).
 *
 * @throws Error when it is no supergraph; its message may quote the text.
 */
export function subgraphAddresses(supergraphSdl: string): string[] {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const graphs = definitions.find((one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'join__Graph');
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION || !graphs.values?.length) throw new Error('no supergraph');
  return graphs.values.map(addressOf);
}

function addressOf({ directives = [] }: EnumValueDefinitionNode): string {
  const graph = directives.find(({ name }) => name.value === 'join__graph');
  const url = graph?.arguments?.find(({ name }) => name.value === 'url')?.value;
  return url?.kind === Kind.STRING ? url.value : '';
}

/** Whether a subgraph is ours: in the gateway's own process, or the nodes. */
export const isOurs = (address: string | undefined): boolean => address?.startsWith(LOCAL) === true;

/** Whether a supergraph is of others altogether: no number of a municipality can be asked through it. */
export function isOfOthers(supergraphSdl: string): boolean {
  return !subgraphAddresses(supergraphSdl).some(isOurs);
}
