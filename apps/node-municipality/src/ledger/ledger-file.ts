import { readFileSync } from 'node:fs';
import { isMunicipalityCode } from '@zichtlijn/indicators';
import { Fault } from '@zichtlijn/messages';
import { hasValue, measures, obsStatuses, type PublishedTable } from '@zichtlijn/release';
import { z } from 'zod';
import type { PublishedBefore } from '../releases/release-content.ts';

/** Everything that a municipality ever published, to hand over to the one that it becomes a part of. Public already, or retracted since. */
export interface LedgerFile extends PublishedBefore {
  readonly format: 1;
  readonly municipality: string;
  /** The same of those that it came out of itself, one after another: whoever kept what they published has it still. */
  readonly before: readonly LedgerBefore[];
}

/** Everything that a municipality published which ended before this one did. */
export interface LedgerBefore {
  readonly municipality: string;
  readonly tables: readonly PublishedTable[];
}

const cell = z
  .strictObject({
    area: z.string(),
    period: z.string(),
    breakdown: z.string(),
    category: z.string(),
    measure: z.enum(measures),
    value: z.number().nullable(),
    status: z.enum(obsStatuses),
    flags: z.array(z.string()),
  })
  .refine(({ value, status }) => hasValue(status) === (value !== null));

const municipality = z.string().refine(isMunicipalityCode);
const tables = z.array(z.strictObject({ indicator: z.string(), version: z.int(), cells: z.array(cell) }));
const schema = z.strictObject({
  format: z.literal(1),
  municipality,
  releases: z.array(z.string()),
  tables,
  before: z.array(z.strictObject({ municipality, tables })).default([]),
});

/** The file of everything that a municipality published, and those before it, made field by field. */
export function ledgerFile(
  municipality: string,
  { releases, tables }: PublishedBefore,
  before: readonly LedgerBefore[],
): LedgerFile {
  return {
    ...{ format: 1, municipality, releases },
    tables: tables.map(tableOf),
    before: before.map((one) => ({ municipality: one.municipality, tables: one.tables.map(tableOf) })),
  };
}

const tableOf = ({ indicator, version, cells }: PublishedTable): PublishedTable => ({
  ...{ indicator, version },
  cells: cells.map(({ area, period, breakdown, category, measure, value, status, flags }) => ({
    ...{ area, period, breakdown, category, measure, value, status, flags },
  })),
});

/**
 * What the file of a predecessor says that it published, and those before it.
 * @throws {Fault} LEDGER_UNREADABLE when there is no such file, or it is no ledger, or that of another municipality.
 */
export function readLedgerFile(file: string, municipality: string): Pick<LedgerFile, 'tables' | 'before'> {
  const read = schema.safeParse(contentOf(file));
  if (read.success && read.data.municipality === municipality) return read.data;
  throw new Fault('LEDGER_UNREADABLE', {
    nl: `${file} is geen leesbaar grootboek van ${municipality}. Laat het maken door het knooppunt van die gemeente, met "zicht-node ledger".`,
    en: `${file} is no readable ledger of ${municipality}. Have it made by the node of that municipality, with "zicht-node ledger".`,
  });
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
