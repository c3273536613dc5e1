import type { ReleaseManifest } from '@zichtlijn/release';
import type { NodeBuilder } from './builder.ts';
import type { source } from './release-source.ts';

/** The type `Release`: what the manifest says about itself, field by field, and for whom it is. */
export function release(builder: NodeBuilder, sourceType: ReturnType<typeof source>) {
  return builder.objectRef<ReleaseManifest>('Release').implement({
    description: 'The immutable set of cells that a municipality published.',
    fields: (t) => ({
      contract: t.exposeString('contract', { nullable: false }),
      createdAt: t.exposeString('createdAt', { nullable: false }),
      firstSightUntil: t.string({
        description:
          "Until when only the municipality's own people are given this release; null for everybody else, and when that time is over.",
        resolve: ({ municipality, id }, _, { releases }) => {
          const standing = releases.get(municipality);
          return standing?.release?.manifest.id === id ? standing.firstSightUntil() : null;
        },
      }),
      hash: t.string({
        description:
          'One hash over all that was released, the same in every rebuild; null from before releases were sealed.',
        resolve: ({ seal }) => seal?.root ?? null,
      }),
      id: t.exposeID('id', { nullable: false }),
      policy: t.string({ nullable: false, resolve: ({ policy }) => `${policy.id}@${policy.version}` }),
      retractionsKnownAt: t.string({
        description:
          'Of a release that somebody else serves for its municipality, from a file: up to when it is known what was retracted. Null where the municipality serves it.',
        resolve: ({ municipality, id }, _, { releases }) => {
          const standing = releases.get(municipality);
          return standing?.release?.manifest.id === id ? (standing.knowledge?.knownAt ?? null) : null;
        },
      }),
      sources: t.field({
        type: [sourceType],
        description: 'What was delivered for it, as far as its manifest says; asked for a purpose, as numbers are.',
        resolve: ({ sources }, _, { asked }) => (asked.isForPurpose ? sources : null),
      }),
      synthetic: t.exposeBoolean('synthetic', { nullable: false }),
    }),
  });
}
