/** What went wrong with a query, from the closed list of codes of the gateway, with its sentence in both languages. */
export interface AskFault {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  readonly path?: readonly (string | number)[];
}

interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly nl?: string; readonly en?: string };
}

/** The faults of an answer as the gateway wrote them. */
export function faultsOf(errors: readonly GraphqlError[] | undefined): readonly AskFault[] {
  return (errors ?? []).map(({ message, path, extensions }) => ({
    code: extensions?.code ?? 'UNKNOWN',
    nl: extensions?.nl ?? message,
    en: extensions?.en ?? message,
    ...(path === undefined ? {} : { path }),
  }));
}

/** When there is no answer at all. */
export const gatewayAway: AskFault = {
  code: 'GATEWAY_AWAY',
  nl: 'De gateway antwoordt niet. Probeer het straks opnieuw; er gaat niets verloren, want de keuze staat in het adres.',
  en: 'The gateway does not answer. Try again later; nothing is lost, because what you chose is in the address.',
};
