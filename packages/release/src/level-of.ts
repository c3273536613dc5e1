import type { NodeLevel } from '@zichtlijn/indicators';

/** The level that a CBS area code stands for: GM municipality, WK district, BU neighbourhood. */
export function levelOf(area: string): NodeLevel {
  if (area.startsWith('BU')) return 'neighbourhood';
  if (area.startsWith('WK')) return 'district';
  if (area.startsWith('GM')) return 'municipality';
  throw new RangeError('An area code that no node publishes');
}
