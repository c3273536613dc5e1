import { useMemo } from 'react';
import { type Changes, withChanges } from '../../address/address.ts';
import { go, useAddress } from '../../address/use-address.ts';
import type { AreaLevel } from '../../documents/catalogue.ts';

/** What the map shows, as the address says it. */
export interface MapChoices {
  /** Code of the municipality that is shown from within; null for the country. */
  readonly municipality: string | null;
  readonly indicator: string;
  readonly period: string | null;
  /** Whether the country is shown by RIEC. */
  readonly byRiec: boolean;
  /** Level within a municipality; null for the finest with enough to see. */
  readonly level: Exclude<AreaLevel, 'MUNICIPALITY'> | null;
}

const levels = { wijk: 'DISTRICT', buurt: 'NEIGHBOURHOOD' } as const;

/** The choices of the map and the way to change them: through the address and no other. */
export function useMapChoices(): readonly [MapChoices, (changes: Changes) => void] {
  const address = useAddress();
  const choices = useMemo(() => {
    const { page, parameters } = address;
    const level = parameters.get('niveau') ?? '';
    return {
      municipality: /^GM\d{4}$/.test(page) ? page : null,
      indicator: parameters.get('indicator') ?? 'vastgoed.doorsluishuizen',
      period: parameters.get('periode'),
      byRiec: parameters.get('laag') === 'riec',
      level: Object.hasOwn(levels, level) ? levels[level as keyof typeof levels] : null,
    };
  }, [address]);
  return [choices, (changes) => go(withChanges(address, { getal: null, ...changes }))];
}
