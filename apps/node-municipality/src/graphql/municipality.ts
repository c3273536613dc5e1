import { tableName } from '../releases/retraction.ts';
import type { OfferedTable } from '../releases/served-release.ts';
import type { Standing } from '../releases/standing.ts';
import type { areaName } from './area-name.ts';
import type { NodeBuilder } from './builder.ts';
import type { indicatorTable, TableTypes } from './indicator-table.ts';
import type { measure } from './measure.ts';
import { NodeError } from './node-error.ts';
import { proofOf } from './number-proof.ts';
import { changesOf, type releaseChanges } from './release-changes.ts';
import { releaseFor } from './release-for.ts';
import { tableOf } from './table-of.ts';
import type { tableOffer } from './table-offer.ts';

/** What a reference to a municipality carries. */
export interface MunicipalityShape {
  readonly code: string;
}

interface MunicipalityTypes extends TableTypes {
  readonly areaName: ReturnType<typeof areaName>;
  readonly changes: ReturnType<typeof releaseChanges>;
  readonly measure: ReturnType<typeof measure>;
  readonly offer: ReturnType<typeof tableOffer>;
  readonly table: ReturnType<typeof indicatorTable>;
}

/** The entity `Municipality`; every field but its key may be null, so that an absent release empties a field, never a row. */
export function municipality(builder: NodeBuilder, types: MunicipalityTypes) {
  return builder.objectRef<MunicipalityShape>('Municipality').implement({
    extensions: { federationKey: 'code' },
    fields: (t) => ({
      areas: t.field({
        type: [types.areaName],
        nullable: { list: true, items: false },
        args: { level: t.arg({ type: types.level }) },
        resolve: ({ code }, { level }, { releases }) => releases.get(code)?.release?.areas(level ?? null) ?? null,
      }),
      changes: t.field({
        type: types.changes,
        description:
          'What the current release tells that the one before it did not, at one level or at all. It holds no number, so it needs no purpose.',
        args: { level: t.arg({ type: types.level }) },
        resolve: ({ code }, { level }, { releases }) => changesOf(releases.get(code), level ?? null),
      }),
      code: t.exposeID('code', { nullable: false }),
      offers: t.field({
        type: [types.offer],
        nullable: { list: true, items: false },
        resolve: ({ code }, _, { releases }) => offersOf(releases.get(code)),
      }),
      proof: t.string({
        description:
          'The proof that one number, or the status of a hidden cell, stands in the signed release: a text that zicht-gateway verify checks offline. Ten in a request at most.',
        args: {
          area: t.arg.id(),
          breakdown: t.arg.string(),
          category: t.arg.string(),
          indicator: t.arg.id({ required: true }),
          level: t.arg({ type: types.level }),
          measure: t.arg({ type: types.measure, required: true }),
          period: t.arg.string({ required: true }),
          version: t.arg.int({ required: true }),
        },
        resolve: ({ code }, wanted, context) => {
          const level = wanted.level ?? 'municipality';
          if (!context.asked.allows(wanted.indicator, level)) throw new NodeError('PURPOSE_REFUSED');
          const { release, retractedTables } = releaseFor(context, code);
          if (retractedTables.has(tableName(wanted.indicator, wanted.version))) throw new NodeError('RETRACTED');
          const [breakdown, category] = [wanted.breakdown ?? '_T', wanted.category ?? '_T'];
          return proofOf(release, { ...wanted, level, breakdown, category, area: wanted.area ?? code }, context);
        },
      }),
      release: t.field({
        type: types.release,
        resolve: ({ code }, _, { releases }) => releases.get(code)?.release?.manifest ?? null,
      }),
      table: t.field({
        type: types.table,
        args: {
          breakdown: t.arg.string(),
          indicator: t.arg.id({ required: true }),
          level: t.arg({ type: types.level }),
          periods: t.arg.stringList(),
          version: t.arg.int(),
        },
        resolve: ({ code }, wanted, context) => {
          if (!context.asked.allows(wanted.indicator, wanted.level ?? 'municipality'))
            throw new NodeError('PURPOSE_REFUSED');
          return tableOf(releaseFor(context, code), code, {
            indicator: wanted.indicator,
            version: wanted.version ?? null,
            level: wanted.level ?? 'municipality',
            breakdown: wanted.breakdown ?? '_T',
            periods: wanted.periods ?? null,
          });
        },
      }),
    }),
  });
}

async function offersOf(standing: Standing | undefined): Promise<readonly OfferedTable[] | null> {
  const offers = (await standing?.release?.offers()) ?? null;
  return (
    offers?.filter(({ indicator, version }) => !standing?.retractedTables.has(tableName(indicator, version))) ?? null
  );
}
