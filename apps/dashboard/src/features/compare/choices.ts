import { useMemo } from 'react';
import { type Changes, withChanges } from '../../address/address.ts';
import { go, useAddress } from '../../address/use-address.ts';
import type { AreaLevel } from '../../documents/catalogue.ts';
import { readSelection, type Selection } from '../../documents/selection.ts';

const levels = { gemeente: 'MUNICIPALITY', wijk: 'DISTRICT', buurt: 'NEIGHBOURHOOD' } as const;

/** The level as it stands in the address. */
export const levelWord: Readonly<Record<AreaLevel, string>> = {
  MUNICIPALITY: 'gemeente',
  DISTRICT: 'wijk',
  NEIGHBOURHOOD: 'buurt',
};

/** What is compared, as the address says it. Null stands for what the page chooses itself. */
export interface Choices {
  readonly indicator: string;
  readonly who: string;
  readonly selection: Selection;
  readonly level: AreaLevel | null;
  readonly period: string | null;
  readonly breakdown: string | null;
  /** Of two crossed breakdowns, the category to which the view is kept. */
  readonly part: string | null;
  readonly order: 'value' | 'name';
  /** What stands beside: `eigen`, `g4`, `b5`, `land`, or `riec:` and its slug. */
  readonly beside: readonly string[];
}

/** The choices of the page and the way to change them: through the address and no other. */
export function useChoices(): readonly [Choices, (changes: Changes) => void] {
  const address = useAddress();
  const choices = useMemo(() => {
    const { parameters } = address;
    const who = parameters.get('wie') ?? 'groep:g4';
    const level = parameters.get('niveau') ?? '';
    return {
      indicator: parameters.get('indicator') ?? 'vastgoed.doorsluishuizen',
      who,
      selection: readSelection(who),
      level: Object.hasOwn(levels, level) ? levels[level as keyof typeof levels] : null,
      period: parameters.get('periode'),
      breakdown: parameters.get('naar'),
      part: parameters.get('alleen'),
      order: parameters.get('volgorde') === 'naam' ? ('name' as const) : ('value' as const),
      beside: (parameters.get('naast') ?? 'eigen,land').split(',').filter(Boolean),
    };
  }, [address]);
  return [choices, (changes) => go(withChanges(address, { getal: null, ...changes }))];
}
