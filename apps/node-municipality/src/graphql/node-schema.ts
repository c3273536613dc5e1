import type { GraphQLSchema } from 'graphql';
import { areaLevel } from './area-level.ts';
import { areaName } from './area-name.ts';
import { nodeBuilder } from './builder.ts';
import { cellsScalar } from './cells-scalar.ts';
import { comparisonRow } from './comparison-row.ts';
import { contractSdl } from './contract-sdl.ts';
import { federation } from './federation.ts';
import { indicatorTable } from './indicator-table.ts';
import { measure } from './measure.ts';
import { municipality } from './municipality.ts';
import { obsStatus } from './obs-status.ts';
import { observation } from './observation.ts';
import { release } from './release.ts';
import { releaseChanges } from './release-changes.ts';
import { source } from './release-source.ts';
import { tableOffer } from './table-offer.ts';

/** The node contract, executable. Printed and sorted it equals `schema/node.graphql`. */
export function nodeSchema(): GraphQLSchema {
  const builder = nodeBuilder();
  cellsScalar(builder);
  const level = areaLevel(builder);
  const measured = measure(builder);
  const sources = source(builder);
  const types = {
    level,
    measure: measured,
    areaName: areaName(builder, level),
    offer: tableOffer(builder, level),
    observation: observation(builder, { measure: measured, status: obsStatus(builder) }),
    changes: releaseChanges(builder, { level, source: sources }),
    release: release(builder, sources),
  };
  const table = indicatorTable(builder, types);
  let sdl = '';
  const entities = { municipality: municipality(builder, { ...types, table }), row: comparisonRow(builder, types) };
  federation(builder, entities, () => sdl);
  const schema = builder.toSchema();
  sdl = contractSdl(schema);
  return schema;
}
