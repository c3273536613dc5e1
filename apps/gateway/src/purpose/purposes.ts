import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { covers } from '@zichtlijn/assertion';
import { Fault } from '@zichtlijn/messages';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type Caller, someoneHere } from '../access/caller.ts';
import { isFor } from '../access/may-ask.ts';
import type { DemandedTable } from './demanded-tables.ts';
import { type Purpose, purposeShape } from './purpose.ts';
import type { PurposeRefusal } from './purpose-refusal.ts';

/** Name of the header in which a client names its purpose. */
export const PURPOSE_HEADER = 'zicht-purpose';

const file = z.strictObject({ purposes: z.array(purposeShape).max(500) });

/** The purposes that are registered at this gateway. Without any, no data are given. */
export class Purposes {
  #byId: ReadonlyMap<string, Purpose>;
  readonly #today: () => string;

  constructor(purposes: readonly Purpose[], today = () => new Date().toISOString().slice(0, 10)) {
    this.#byId = new Map(purposes.map((purpose) => [purpose.id, purpose]));
    this.#today = today;
  }

  /** Hold from now on what others hold. */
  replace(others: Purposes): void {
    this.#byId = others.#byId;
  }

  /** Those that hold today and are for somebody; for anybody, when nobody is named. */
  current(caller: Caller = someoneHere): Purpose[] {
    return [...this.#byId.values()].filter((purpose) => purpose.until >= this.#today() && isFor(purpose.for, caller));
  }

  /** The purpose for which these tables may be asked, or why they may not. */
  admit(named: string | undefined, tables: readonly DemandedTable[]): Purpose | PurposeRefusal {
    if (named === undefined || named === '') return 'PURPOSE_MISSING';
    const purpose = this.#byId.get(named);
    if (purpose === undefined) return 'PURPOSE_UNKNOWN';
    if (purpose.until < this.#today()) return 'PURPOSE_EXPIRED';
    return tables.every(({ indicator, level }) => covers(purpose, indicator, level)) ? purpose : 'PURPOSE_NOT_COVERING';
  }
}

/** Where a gateway directory has its purposes. */
export const purposesFile = (directory: string): string => join(directory, 'purposes.yaml');

/**
 * Read `purposes.yaml` of a gateway directory; none when there is no such file.
 *
 * @throws Fault PURPOSES_INVALID with every place that is wrong, and nothing of what stands there
 */
export function readPurposes(directory: string): Purposes {
  const path = purposesFile(directory);
  if (!existsSync(path)) return new Purposes([]);
  const document = parseDocument(readFileSync(path, 'utf8'));
  const read = file.safeParse(document.errors.length > 0 ? null : document.toJS());
  if (!read.success) throw invalid(read.error.issues.map((issue) => issue.path.map(String).join('.') || '(top)'));
  const { purposes } = read.data;
  const twice = purposes.flatMap(({ id }, i) =>
    purposes.findIndex((other) => other.id === id) < i ? [`purposes.${i}.id`] : [],
  );
  if (twice.length > 0) throw invalid(twice);
  return new Purposes(purposes);
}

function invalid(places: readonly string[]): Fault {
  const where = [...new Set(places)].join(', ');
  return new Fault('PURPOSES_INVALID', {
    nl: `purposes.yaml klopt niet bij: ${where}. Elk doel heeft een eigen id, title (nl, en), legalBasis, controller, indicators, levels en until (jjjj-mm-dd); for noemt rollen, RIEC’s of gemeenten.`,
    en: `purposes.yaml is wrong at: ${where}. Each purpose has an id of its own, title (nl, en), legalBasis, controller, indicators, levels and until (yyyy-mm-dd); for names roles, RIECs or municipalities.`,
  });
}
