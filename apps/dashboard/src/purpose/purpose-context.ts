import { createContext, useContext } from 'react';
import type { Purpose } from './purpose.ts';

/** The purpose of this working session; null as long as it was not stated. */
export const PurposeContext = createContext<Purpose | null>(null);

/** The purpose of this working session. */
export function usePurpose(): Purpose | null {
  return useContext(PurposeContext);
}
