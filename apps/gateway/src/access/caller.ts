/** What somebody may be here (architecture, §5). */
export const roles = ['riec-analyst', 'municipality-analyst', 'coordinator', 'auditor'] as const;
export type Role = (typeof roles)[number];
export const isRole = (text: string): boolean => roles.some((role) => role === text);

/** For whom somebody works: slugs of RIECs and codes of municipalities, each once, in order. */
export interface Scope {
  readonly riecs: readonly string[];
  readonly municipalities: readonly string[];
}

/** What the claims of a person come to: a role, and for analysts where it holds. */
export interface Grant extends Scope {
  readonly role: Role;
}

/** Who asks, as far as the gateway knows. */
export interface Caller {
  /** A pseudonym over issuer and subject; never a name. */
  readonly actor: string;
  readonly role: string | null;
  /** What was granted; undefined at a gateway without sign-in, where whoever is on the machine may ask everything. */
  readonly grant?: Grant;
}

/** Who asks at a gateway without sign-in: someone at this machine. */
export const someoneHere: Caller = { actor: 'loopback', role: null };

/** Who has not said who they are, at a gateway that asks for it. They may ask for nothing. */
export const stranger: Caller = {
  actor: 'unknown',
  role: null,
  grant: { role: 'auditor', riecs: [], municipalities: [] },
};

/** Codes of the municipalities whose own people somebody is of: an analyst of them, and nobody else who may look into them. */
export function worksFor({ grant }: Caller): readonly string[] {
  return grant?.role === 'municipality-analyst' ? grant.municipalities : [];
}
