import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The two programs that the demonstration runs, as a municipality and a coordinator would. */
export const nodeProgram = join(root, 'apps/node-municipality/bin/zicht-node.mjs');
export const gatewayProgram = join(root, 'apps/gateway/bin/zicht-gateway.mjs');

/** Several commands of a node in one process. */
export const nodeCommands = join(root, 'scripts/demo/node-commands.ts');
