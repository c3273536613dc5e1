/**
 * SDMX `CL_OBS_STATUS` codes that may leave a node: A normal, P provisional, B break, E estimated, U low reliability,
 * L not collected here, M cannot exist, Q suppressed. The list is closed for good: statuses are never added, flags are.
 */
export const obsStatuses = ['A', 'P', 'B', 'E', 'U', 'L', 'M', 'Q'] as const;
export type ObsStatus = (typeof obsStatuses)[number];

const precedence = 'QMLBUEPA';

/** The one status to show where several apply: Q before M, L, B, U, E, P and A. */
export function strongestStatus(statuses: readonly ObsStatus[]): ObsStatus {
  let best = precedence.length - 1;
  for (const status of statuses) best = Math.min(best, precedence.indexOf(status));
  return precedence[best] as ObsStatus;
}

/** Whether a cell with this status carries a number. L, M and Q never do. */
export function hasValue(status: ObsStatus): boolean {
  return status !== 'L' && status !== 'M' && status !== 'Q';
}
