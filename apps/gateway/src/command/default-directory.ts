/** Where a gateway keeps its register and control socket unless told otherwise. */
export const DEFAULT_DIRECTORY = '.zichtlijn/gateway';
