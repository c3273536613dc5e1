export { NodePool, type PoolOptions, standardPool } from './fleet/node-pool.ts';
export type { Gathered } from './fleet/place-answer.ts';
export { Scatter } from './fleet/scatter.ts';
export type { RegisteredNode } from './register/node-register.ts';
export { type GeneratedFile, generateSchemas } from './schema/generate-schemas.ts';
export { type Gateway, type GatewayOptions, startGateway } from './server/gateway.ts';
