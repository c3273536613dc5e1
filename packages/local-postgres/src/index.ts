export { localPostgresReason } from './local-postgres-reason.ts';
export { type LocalPostgres, startLocalPostgres } from './start-local-postgres.ts';
