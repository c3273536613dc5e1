/** Somebody invented who signs in at the demonstration: what the provider says of them. */
export interface DemoPerson {
  readonly id: string;
  readonly title: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** One per role. Their names are those of the roles: nobody is called so. */
export const people: readonly DemoPerson[] = [
  { id: 'analist-riec', title: 'Analist van het RIEC Rotterdam', claims: { zicht: ['riec'], riec: ['rotterdam'] } },
  { id: 'analist-gemeente', title: 'Analist van Amsterdam', claims: { zicht: ['gemeente'], gemeente: ['GM0363'] } },
  { id: 'coordinator', title: 'Landelijk coördinator', claims: { zicht: ['coordinator'] } },
  { id: 'auditor', title: 'Auditor', claims: { zicht: ['auditor'] } },
];

/** What the gateway makes of those claims. */
export const grants = [
  { claim: 'zicht', value: 'riec', role: 'riec-analyst', riec: { claim: 'riec' } },
  { claim: 'zicht', value: 'gemeente', role: 'municipality-analyst', municipality: { claim: 'gemeente' } },
  { claim: 'zicht', value: 'coordinator', role: 'coordinator' },
  { claim: 'zicht', value: 'auditor', role: 'auditor' },
] as const;

export const AUDIENCE = 'zichtlijn';
export const BROWSER_CLIENT = 'zichtlijn-web';
/** A program of the RIEC of Rotterdam, which signs in as itself. */
export const PROGRAM_CLIENT = 'programma-riec';
