import type { OfferedTable } from '../releases/served-release.ts';
import type { areaLevel } from './area-level.ts';
import type { NodeBuilder } from './builder.ts';

/** The type `TableOffer`. */
export function tableOffer(builder: NodeBuilder, level: ReturnType<typeof areaLevel>) {
  return builder.objectRef<OfferedTable>('TableOffer').implement({
    description: 'A table that the current release holds.',
    fields: (t) => ({
      breakdown: t.exposeString('breakdown', { nullable: false }),
      indicator: t.exposeID('indicator', { nullable: false }),
      level: t.field({ type: level, nullable: false, resolve: (offer) => offer.level }),
      periods: t.stringList({ nullable: false, resolve: ({ periods }) => [...periods] }),
      version: t.exposeInt('version', { nullable: false }),
    }),
  });
}
