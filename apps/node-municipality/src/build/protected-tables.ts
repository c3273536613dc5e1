import {
  defaultPolicy,
  type Policy,
  type Protection,
  ProtectionFault,
  type ProtectOptions,
  protectTogether,
} from '@zichtlijn/disclosure';
import { Fault } from '@zichtlijn/messages';
import type { Tabulation } from '../tabulate/tabulate.ts';

/**
 * What may be shown of what was counted, and why the rest is hidden.
 * @throws {Fault} NOT_PROTECTED when disclosure control refuses.
 */
export async function protectedTables(
  { tables, sizes }: Pick<Tabulation, 'tables' | 'sizes'>,
  policy: Policy = defaultPolicy,
  options: ProtectOptions = {},
): Promise<Protection> {
  try {
    return await protectTogether(tables, policy, sizes, options);
  } catch (error) {
    if (!(error instanceof ProtectionFault)) throw error;
    const which = error.indicators.join(', ');
    if (error.code === 'work-used-up')
      throw new Fault('NOT_PROTECTED', {
        nl: `De tabellen zijn niet te beveiligen binnen het werk dat ervoor mag worden gedaan (${which}). Er is niets klaargezet; zonder een uitsplitsing kost het minder.`,
        en: `The tables cannot be protected within the work that may be done for it (${which}). Nothing was staged; without a breakdown it takes less.`,
      });
    throw new Fault('NOT_PROTECTED', {
      nl: `De tabellen zijn niet te beveiligen (${error.code}: ${which}). Er is niets klaargezet; controleer de leveringen van deze indicatoren.`,
      en: `The tables cannot be protected (${error.code}: ${which}). Nothing was staged; check the deliveries behind these indicators.`,
    });
  }
}
