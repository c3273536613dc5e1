import { createHmac, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical, type ReleaseManifest, type ReleaseSource } from '@zichtlijn/release';
import type pg from 'pg';
import type { NodeConfiguration, NodeMunicipality } from '../configuration/node-configuration.ts';
import { knowledgeDirectory } from '../public-knowledge/public-knowledge.ts';

/** A build, as far as its inputs are concerned. */
export interface BuiltFrom {
  readonly pool: pg.Pool;
  readonly configuration: NodeConfiguration;
  readonly municipality: NodeMunicipality;
  /** Ids of earlier releases. */
  readonly after: readonly string[];
  /** The key of the person who builds, where two are needed. */
  readonly builder: KeyObject | null;
}

/**
 * Keyed commitments to everything that a build looked at (design: disclosure, 1a.10; November 2026). The node can open them for an auditor; nobody else can try
 * a guess. The id of the release is in each, so that from two releases nobody sees which source delivered anew.
 *
 * @param secret for this purpose alone
 */
export async function inputCommitments(
  { id, sources }: Pick<ReleaseManifest, 'id' | 'sources'>,
  built: BuiltFrom,
  secret: Uint8Array,
): Promise<Required<Pick<ReleaseManifest, 'sources' | 'beside'>>> {
  const commit = (...content: readonly unknown[]) =>
    createHmac('sha256', secret)
      .update(`zichtlijn-input-1\n${canonical([id, ...content])}`)
      .digest('hex');
  const delivered = await fingerprints(built);
  const of = ({ dataset, holder }: ReleaseSource) => delivered.get(JSON.stringify([dataset, holder])) ?? [];
  const isNamed = (source: string) =>
    sources.some(({ dataset, holder }) => source === JSON.stringify([dataset, holder]));
  // What was delivered and is not named was protected together with what leaves, and so had a part in what is hidden.
  const unnamed = [...delivered]
    .filter(([source]) => !isNamed(source))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    sources: sources.map(({ dataset, holder }) => {
      return { dataset, holder, commitment: commit('source', dataset, holder, of({ dataset, holder })) };
    }),
    beside: commit('beside', built.after, filesBeside(built).map(contentOf), unnamed),
  };
}

/** By dataset and holder the keyed fingerprints of deliveries; each covers files, manifest and mapping. */
async function fingerprints({ pool, municipality }: BuiltFrom): Promise<Map<string, string[]>> {
  const { rows } = await pool.query<{ dataset: string; source_holder: string; fingerprint: string }>(
    'select dataset, source_holder, fingerprint from vault.delivery where municipality_code = $1',
    [municipality.code],
  );
  const grouped = Map.groupBy(rows, (row) => JSON.stringify([row.dataset, row.source_holder]));
  return new Map([...grouped].map(([source, of]) => [source, of.map(({ fingerprint }) => fingerprint).sort()]));
}

function filesBeside({ configuration, municipality }: BuiltFrom): string[] {
  const folder = join(configuration.directory, knowledgeDirectory);
  const knowledge = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  const ledgers = (municipality.origin?.predecessors ?? []).flatMap(({ ledger }) => ledger ?? []);
  return [...knowledge.sort().map((name) => join(folder, name)), ...ledgers, configuration.areasFile ?? ''];
}

const contentOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'base64') : '');
