import type { ReleasedArea } from '../releases/served-release.ts';
import type { areaLevel } from './area-level.ts';
import type { NodeBuilder } from './builder.ts';

/** The type `AreaName`. */
export function areaName(builder: NodeBuilder, level: ReturnType<typeof areaLevel>) {
  return builder.objectRef<ReleasedArea>('AreaName').implement({
    description: 'A named area inside the municipality.',
    fields: (t) => ({
      code: t.exposeID('code', { nullable: false }),
      level: t.expose('level', { type: level, nullable: false }),
      name: t.exposeString('name', { nullable: false }),
    }),
  });
}
