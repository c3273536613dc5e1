import { codesOfGround, reclassifications, reclassificationText } from '@zichtlijn/indicators';

/** What happened to the ground of a municipality on one day, as the registry shows it. */
export interface ReclassificationView {
  /** First day, ISO 8601. */
  readonly on: string;
  readonly text: { readonly nl: string; readonly en: string };
  /** The municipalities that ended, wholly or in part, in this one. */
  readonly former: readonly { readonly code: string; readonly name: string }[];
  /** Whether all ground of each came along, so that numbers of before can be counted on the borders of after. */
  readonly whole: boolean;
}

/** Every reclassification that a municipality came out of or took ground by, in order of time; also under a code that it had before. */
export function reclassificationsOf(code: string): readonly ReclassificationView[] {
  const codes = new Set(codesOfGround(code));
  const days = Map.groupBy(
    reclassifications.filter(({ to }) => codes.has(to)),
    ({ on }) => on,
  );
  return [...days].map(([on, entries]) => ({
    on,
    text: reclassificationText(entries),
    former: entries.map(({ from, fromName }) => ({ code: from, name: fromName })),
    whole: entries.every(({ kind }) => kind !== 'part'),
  }));
}

/** Where the ground of a former municipality went, as `GM0363 (Amsterdam)`; null for a code that was none. */
export function successorsOf(code: string): string | null {
  const went = reclassifications.filter(({ from }) => from === code);
  return went.length === 0 ? null : went.map(({ to, toName }) => `${to} (${toName})`).join(', ');
}
