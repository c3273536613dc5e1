import type { ReleaseManifest } from '@zichtlijn/release';
import type { NodeBuilder } from './builder.ts';

/** A source as a release names it. */
function source(builder: NodeBuilder) {
  return builder.objectRef<ReleaseManifest['sources'][number]>('ReleaseSource').implement({
    description: 'A dataset that the municipality delivered, and from whom it has it.',
    fields: (t) => ({
      dataset: t.exposeID('dataset', { nullable: false }),
      holder: t.exposeString('holder', { nullable: false }),
    }),
  });
}

/** The type `Release`: what the manifest says about itself, field by field. */
export function release(builder: NodeBuilder) {
  return builder.objectRef<ReleaseManifest>('Release').implement({
    description: 'The immutable set of cells that a municipality published.',
    fields: (t) => ({
      contract: t.exposeString('contract', { nullable: false }),
      createdAt: t.exposeString('createdAt', { nullable: false }),
      hash: t.string({
        description:
          'One hash over all that was released, the same in every rebuild; null from before releases were sealed.',
        resolve: ({ seal }) => seal?.root ?? null,
      }),
      id: t.exposeID('id', { nullable: false }),
      policy: t.string({ nullable: false, resolve: ({ policy }) => `${policy.id}@${policy.version}` }),
      sources: t.field({
        type: [source(builder)],
        description: 'What was delivered for it, as far as its manifest says.',
        resolve: ({ sources }) => sources,
      }),
      synthetic: t.exposeBoolean('synthetic', { nullable: false }),
    }),
  });
}
