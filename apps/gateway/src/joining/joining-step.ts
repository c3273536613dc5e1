/** How far a municipality can be: invited, its legal side settled, data in its node, a preview judged, published. */
export const joiningSteps = ['INVITED', 'LEGAL', 'DATA', 'PREVIEW', 'PUBLISHED'] as const;
export type JoiningStep = (typeof joiningSteps)[number];

/** The step of a text; null for none. */
export const joiningStep = (text: string): JoiningStep | null => joiningSteps.find((step) => step === text) ?? null;
