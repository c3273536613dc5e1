import { usePlaces } from './use-catalogue.ts';

/** Codes of the municipalities of which a node is registered; empty until the gateway answered. */
export function useConnected(): readonly string[] {
  return (usePlaces()?.nation.municipalities ?? []).filter(({ connected }) => connected).map(({ code }) => code);
}
