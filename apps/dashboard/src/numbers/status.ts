/** SDMX observation status (code list CL_OBS_STATUS), as the nodes give it. */
export type ObsStatus = 'A' | 'P' | 'B' | 'E' | 'U' | 'L' | 'M' | 'Q';

/** How the node of a municipality answered. */
export type NodeAnswer =
  | 'ANSWERED'
  | 'PARTIAL'
  | 'NOT_CONNECTED'
  | 'UNREACHABLE'
  | 'LATE'
  | 'REFUSED'
  | 'INVALID'
  | 'STALE';

/** Each thing that a cell can be, with a sign of its own: none of them can be taken for another, or for a zero. */
export type SignKind =
  | 'number'
  | 'zero'
  | 'hidden'
  | 'notCollected'
  | 'cannotExist'
  | 'provisional'
  | 'estimated'
  | 'break'
  | 'unreliable'
  | 'unreachable'
  | 'refused'
  | 'notConnected'
  | 'stale';

/** All kinds, in the order of the legend. */
export const signKinds: readonly SignKind[] = [
  'number',
  'zero',
  'provisional',
  'estimated',
  'break',
  'unreliable',
  'stale',
  'hidden',
  'notCollected',
  'cannotExist',
  'refused',
  'unreachable',
  'notConnected',
];

const byStatus: Readonly<Record<Exclude<ObsStatus, 'A'>, SignKind>> = {
  P: 'provisional',
  B: 'break',
  E: 'estimated',
  U: 'unreliable',
  L: 'notCollected',
  M: 'cannotExist',
  Q: 'hidden',
};

const byAnswer: Readonly<Record<NodeAnswer, SignKind>> = {
  ANSWERED: 'notCollected',
  PARTIAL: 'refused',
  REFUSED: 'refused',
  NOT_CONNECTED: 'notConnected',
  UNREACHABLE: 'unreachable',
  LATE: 'unreachable',
  INVALID: 'unreachable',
  STALE: 'unreachable',
};

/** The sign of a cell: what was published of it, or, where nothing came, what its municipality answered. */
export function signOf(status: ObsStatus | null, value: number | null, answer: NodeAnswer): SignKind {
  if (status === null) return byAnswer[answer];
  // What was given before goes before whatever else there is to say of a number.
  if (answer === 'STALE' && value !== null) return 'stale';
  if (status !== 'A') return byStatus[status];
  return value === 0 ? 'zero' : 'number';
}

/** Whether a sign stands where no number can be shown. */
export function isEmpty(sign: SignKind): boolean {
  return signKinds.indexOf(sign) >= signKinds.indexOf('hidden');
}
