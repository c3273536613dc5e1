import { Fault } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { preview } from '../preview.ts';
import { tableName } from '../releases/retraction.ts';
import { addSignOff, type Decider, type SignOff, signOffOf } from './sign-off-file.ts';

/** A decision as whoever records it states it. */
export interface SigningOrder {
  readonly release: string;
  readonly by: Decider;
  readonly on: string;
  readonly reference: string;
  /** All that was on the paper, unless said otherwise. */
  readonly tables?: readonly string[] | undefined;
  readonly except?: readonly string[] | undefined;
}

export interface Recorded {
  readonly municipality: string;
  readonly signed: SignOff;
  readonly unsigned: readonly string[];
}

/**
 * Record what was signed for, of the release that is staged now: a decision about another paper is none about this one.
 *
 * @throws {Fault} SIGN_OFF_OTHER when that release is not what is staged; SIGN_OFF_TABLE for a table that was not on the paper; SIGN_OFF_FORM for a day or reference of another form
 */
export async function recordSignOff(configuration: NodeConfiguration, order: SigningOrder): Promise<Recorded> {
  for (const municipality of configuration.municipalities) {
    const { manifest, tables, withheld } = await preview(configuration, municipality).catch(passNothingStaged);
    if (manifest?.id !== order.release) continue;
    const names = [
      ...new Set([...tables, ...withheld].map(({ indicator, version }) => tableName(indicator, version))),
    ].sort();
    const chosen = chosenOf(names, order);
    const signed = signOffOf({
      municipality: municipality.code,
      tables: chosen,
      decidedBy: order.by,
      on: order.on,
      reference: order.reference,
      release: order.release,
      policy: `${manifest.policy.id}@${manifest.policy.version}`,
    });
    addSignOff(configuration.directory, signed);
    return { municipality: municipality.code, signed, unsigned: names.filter((name) => !chosen.includes(name)) };
  }
  throw otherRelease();
}

const nothing = { manifest: null, tables: [], withheld: [] } as const;

/** Of several municipalities not every one has a release that waits. */
function passNothingStaged(error: unknown): typeof nothing {
  if (error instanceof Fault && error.code === 'NOTHING_STAGED') return nothing;
  throw error;
}

function chosenOf(names: readonly string[], { tables, except }: SigningOrder): string[] {
  const isNamed = (name: string, by: readonly string[]): boolean =>
    by.some((one) => one === name || name.startsWith(`${one}@`));
  const unknown = [...(tables ?? []), ...(except ?? [])].filter((one) => !names.some((name) => isNamed(name, [one])));
  if (unknown.length > 0) throw unknownTables(unknown.length);
  return names.filter((name) => (tables === undefined || isNamed(name, tables)) && !isNamed(name, except ?? []));
}

function otherRelease(): Fault {
  return new Fault('SIGN_OFF_OTHER', {
    nl: 'De release waarvoor is getekend staat niet klaar. Maak het besluitstuk opnieuw met "zicht-node sign-off pack" en leg dat voor; er is niets vastgelegd.',
    en: 'The release that was signed for is not the one that is staged. Make the paper again with "zicht-node sign-off pack" and have that decided on; nothing was recorded.',
  });
}

function unknownTables(count: number): Fault {
  return new Fault('SIGN_OFF_TABLE', {
    nl: `${count} van de genoemde tabellen stonden niet in het besluitstuk. Noem ze zoals het stuk ze noemt, als indicator of indicator@versie; er is niets vastgelegd.`,
    en: `${count} of the tables named were not on the paper. Name them as the paper does, as indicator or indicator@version; nothing was recorded.`,
  });
}
