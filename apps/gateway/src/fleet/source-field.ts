/**
 * The field of a node's answer that a field is made of: its own, but for the list of observations. That is the same table as `cells`, five times as long to send and to
 * read, so a node is asked for the cells and the gateway makes the list (decision 0050).
 */
export function sourceOf(type: string, field: string): string {
  return isMadeOfCells(type, field) ? 'cells' : field;
}

/** Whether a field is the list form of the cells beside it. */
export function isMadeOfCells(type: string, field: string): boolean {
  return field === 'observations' && (type === 'ComparisonRow' || type === 'IndicatorTable');
}
