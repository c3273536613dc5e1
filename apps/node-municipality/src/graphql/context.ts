import type { ServedRelease } from '../releases/served-release.ts';

/** What a resolver may reach: the code of the municipality and its current release. No vault, no configuration. */
export interface NodeContext {
  readonly municipality: string;
  readonly release: ServedRelease | null;
}
