import { build } from '../../../apps/node-municipality/src/build/build.ts';
import { createNode } from '../../../apps/node-municipality/src/configuration/create-node.ts';
import { readConfiguration } from '../../../apps/node-municipality/src/configuration/read-configuration.ts';
import { ingest } from '../../../apps/node-municipality/src/import/ingest.ts';
import { publish } from '../../../apps/node-municipality/src/publish.ts';
import { openVault } from '../../../apps/node-municipality/src/vault/open-vault.ts';
import type { NodeOrder } from '../../../scripts/demo/node.ts';

/** What a node takes in. */
export type Taken = Pick<NodeOrder, 'directory' | 'deliveries'>;

/** From nothing to a published release, by the functions behind `init`, `ingest`, `build` and `publish`: a process each would be slow. */
export async function prepareNode(order: Omit<NodeOrder, 'databases'>): Promise<void> {
  const { directory, municipality, name, areas } = order;
  createNode({ directory, municipality, name, areas });
  await takeIn(order);
  await release(order);
}

/** Ingest deliveries into the vault of a node. */
export async function takeIn({ directory, deliveries }: Taken): Promise<void> {
  const configuration = readConfiguration(directory);
  const vault = await openVault(configuration);
  try {
    for (const { dataset, file, manifest, mapping } of deliveries) {
      await ingest(configuration, vault, { dataset, manifest, mapping, files: [file] });
    }
  } finally {
    await vault.close();
  }
}

/** Build and publish what is in the vault of a node. */
export async function release({ directory }: Pick<Taken, 'directory'>): Promise<void> {
  const configuration = readConfiguration(directory);
  const [municipality] = configuration.municipalities;
  await build(configuration, municipality!);
  await publish(configuration, municipality!);
}
