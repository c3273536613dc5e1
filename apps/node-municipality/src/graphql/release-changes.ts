import type { NodeLevel } from '@zichtlijn/indicators';
import type { ReleaseManifest } from '@zichtlijn/release';
import type { OfferedTable } from '../releases/served-release.ts';
import type { Standing } from '../releases/standing.ts';
import { type RetractedTable, retractedOf, type TableChange, tableChanges } from '../releases/table-changes.ts';
import type { areaLevel } from './area-level.ts';
import type { NodeBuilder } from './builder.ts';
import type { source } from './release-source.ts';

/** What the current release tells that the one before it did not. */
export interface ChangesShape {
  readonly previous: ReleaseManifest | null;
  readonly tables: readonly TableChange[];
  readonly retracted: readonly RetractedTable[];
}

interface ChangesTypes {
  readonly level: ReturnType<typeof areaLevel>;
  readonly source: ReturnType<typeof source>;
}

/** The type `ReleaseChanges`: what is new since the release before, by table and period, and never a number. */
export function releaseChanges(builder: NodeBuilder, { level, source }: ChangesTypes) {
  const previous = builder.objectRef<ReleaseManifest>('EarlierRelease').implement({
    description: 'A release that came before: by what it says about itself. Its cells are given no more.',
    fields: (t) => ({
      createdAt: t.exposeString('createdAt', { nullable: false }),
      id: t.exposeID('id', { nullable: false }),
      policy: t.string({ nullable: false, resolve: ({ policy }) => `${policy.id}@${policy.version}` }),
      sources: t.field({
        type: [source],
        description: 'What was delivered for it; asked for a purpose, as numbers are.',
        resolve: ({ sources }, _, { asked }) => (asked.isForPurpose ? sources : null),
      }),
    }),
  });
  const table = builder.objectRef<TableChange>('TableChange').implement({
    description:
      'What became of one table since the release before. No published cell changes its value, so what is new is periods and tables.',
    fields: (t) => ({
      breakdown: t.exposeString('breakdown', { nullable: false }),
      indicator: t.exposeID('indicator', { nullable: false }),
      level: t.field({ type: level, nullable: false, resolve: (change) => change.level }),
      newPeriods: t.stringList({
        description: 'Periods that the current release has and the one before it had not.',
        nullable: false,
        resolve: ({ periods, periodsBefore }) => periods.filter((period) => !periodsBefore.includes(period)),
      }),
      periods: t.stringList({
        description: 'Periods of the current release; none for a table that is in it no more.',
        nullable: false,
        resolve: ({ periods }) => [...periods],
      }),
      periodsBefore: t.stringList({
        description: 'Periods of the release before; none for a table that was not in it.',
        nullable: false,
        resolve: ({ periodsBefore }) => [...periodsBefore],
      }),
      version: t.exposeInt('version', { nullable: false }),
    }),
  });
  const retracted = builder.objectRef<RetractedTable>('RetractedTable').implement({
    description: 'An indicator version that the municipality took back.',
    fields: (t) => ({
      indicator: t.exposeID('indicator', { nullable: false }),
      version: t.exposeInt('version', { nullable: false }),
    }),
  });
  return builder.objectRef<ChangesShape>('ReleaseChanges').implement({
    description: 'What the current release tells that the one before it did not.',
    fields: (t) => ({
      previous: t.field({
        type: previous,
        description: 'The release before; null when there was none, or none that still stands.',
        resolve: (changes) => changes.previous,
      }),
      retracted: t.field({
        type: [retracted],
        description: 'What either of the two held and is given no more.',
        nullable: { list: false, items: false },
        resolve: (changes) => changes.retracted,
      }),
      tables: t.field({
        type: [table],
        description: 'Every table of either of the two, also where nothing changed; none without a release before.',
        nullable: { list: false, items: false },
        resolve: (changes) => changes.tables,
      }),
    }),
  });
}

/** What changed since the release that whoever asks had before; null where no release is given. */
export async function changesOf(standing: Standing | undefined, level: NodeLevel | null): Promise<ChangesShape | null> {
  if (!standing?.release) return null;
  const before = await standing.before();
  if (before === null) return { previous: null, tables: [], retracted: [] };
  const ofLevel = (offers: readonly OfferedTable[]) => offers.filter((one) => level === null || one.level === level);
  const [now, then] = [ofLevel(await standing.release.offers()), ofLevel(await before.offers())];
  return {
    previous: before.manifest,
    tables: tableChanges(now, then, standing.retractedTables),
    retracted: retractedOf([...then, ...now], standing.retractedTables),
  };
}
