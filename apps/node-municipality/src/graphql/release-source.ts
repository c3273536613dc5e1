import type { ReleaseManifest } from '@zichtlijn/release';
import type { NodeBuilder } from './builder.ts';

/** A source as a release names it. */
export function source(builder: NodeBuilder) {
  return builder.objectRef<ReleaseManifest['sources'][number]>('ReleaseSource').implement({
    description: 'A dataset that the municipality delivered, and from whom it has it.',
    fields: (t) => ({
      dataset: t.exposeID('dataset', { nullable: false }),
      holder: t.exposeString('holder', { nullable: false }),
    }),
  });
}
