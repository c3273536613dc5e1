import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The two programs that the demonstration runs, as a municipality and a coordinator would. */
export const nodeProgram = join(root, 'apps/node-municipality/bin/zicht-node.mjs');
export const gatewayProgram = join(root, 'apps/gateway/bin/zicht-gateway.mjs');

/** Several commands of one of them in one process. */
export const severalCommands = join(root, 'scripts/demo/commands.ts');
