import golden from './golden-1.json' with { type: 'json' };
import type { GoldenRelease } from './golden-build.ts';

/** What every node has to make of the golden microdata: committed, and made again by `npm run golden` when the catalogue or a rule changes. */
export const goldenRelease: GoldenRelease & { readonly id: string } = golden;
