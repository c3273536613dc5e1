import { document } from '../graph/document.ts';

/** How far a municipality can be with joining, in order. */
export const joiningSteps = ['INVITED', 'LEGAL', 'DATA', 'PREVIEW', 'PUBLISHED'] as const;
export type JoiningStep = (typeof joiningSteps)[number];

export type NodeDrift = 'UNCERTIFIED' | 'EXPIRED' | 'KEY' | 'CONTRACT' | 'SOFTWARE' | 'GOLDEN' | 'POLICY';

/** How far a municipality is, and in what its node drifted; of a node of others that is not told. */
export interface StandingMunicipality {
  readonly code: string;
  readonly name: string;
  readonly connected: boolean;
  readonly joining: {
    readonly step: JoiningStep;
    readonly since: string;
    readonly drift: readonly NodeDrift[] | null;
  } | null;
}

/** How far every municipality is, as the register knows it. No node is asked. */
export const standingDocument = document<{ readonly municipalities: readonly StandingMunicipality[] }>(`query Standing {
  municipalities { code name connected joining { step since drift } }
}`);
