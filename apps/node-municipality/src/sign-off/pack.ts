import { dataset } from '@zichtlijn/indicators';
import type { ReleaseManifest } from '@zichtlijn/release';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import { preview } from '../preview.ts';
import { withVault } from '../vault/with-vault.ts';
import { type DeliveryStatement, deliveryStatements } from './delivery-statements.ts';
import { type LeavingTable, leavingTables } from './leaving-tables.ts';
import { readSignOffs, type SignOff, signedTables } from './sign-off-file.ts';

/**
 * What the college or the process owner decides on: statements of manifests, released cells counted by status, and the node's own policy. No reason why a cell is hidden, no what-if,
 * no count of rows and nothing of the quality report stands in it (design: disclosure, 1a.11; November 2026).
 */
export interface Pack {
  readonly municipality: NodeMunicipality;
  readonly configuration: Pick<
    NodeConfiguration,
    'gatewayKeys' | 'policy' | 'memory' | 'host' | 'dialOut' | 'tls' | 'fourEyes' | 'retainMonths' | 'database'
  >;
  readonly manifest: ReleaseManifest;
  readonly statements: readonly DeliveryStatement[];
  /** All tables that were protected together, signed for or not. */
  readonly tables: readonly LeavingTable[];
  /** The last decision; null before the first. */
  readonly decided: SignOff | null;
  /** Day on which it was made, ISO 8601. */
  readonly on: string;
}

/** @throws {Fault} NOTHING_STAGED before a build; STAGED_CHANGED; SIGN_OFF_INVALID */
export async function packOf(configuration: NodeConfiguration, municipality: NodeMunicipality): Promise<Pack> {
  const { manifest, tables, withheld } = await preview(configuration, municipality);
  const statements = await withVault(configuration, ({ pool }) => deliveryStatements(pool, municipality.code));
  const decided = readSignOffs(configuration.directory)
    .filter((one) => one.municipality === municipality.code)
    .at(-1);
  return {
    ...{ municipality, configuration, manifest, statements },
    tables: leavingTables([...tables, ...withheld], signedTables(configuration, municipality.code)),
    decided: decided ?? null,
    on: new Date().toISOString().slice(0, 10),
  };
}

/** Name of a dataset in Dutch. */
export const datasetTitle = (id: string): string => dataset(id)?.title.nl ?? id;

/** Whether a delivery is of police or judicial data. */
export const isJudicial = ({ dataset: id }: DeliveryStatement): boolean => dataset(id)?.consentRequired === true;

/** Direct identifiers in deliveries of these datasets, in Dutch. */
export function identifiersOf(statements: readonly DeliveryStatement[]): readonly string[] {
  return [
    ...new Set(statements.flatMap(({ dataset: id }) => dataset(id)?.identifiers.map(({ title }) => title.nl) ?? [])),
  ].sort();
}
