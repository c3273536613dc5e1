import type { Preset } from '../preset.ts';
import type { AreaSize } from '../table.ts';

/**
 * The smallest areas yield no cell, not even a zero (design: disclosure, 1a.5; November 2026). A strict cell needs proof that its area has
 * the inhabitants; otherwise an area that nobody sized is not judged, and one of which neither size is known is too small.
 */
export function isTooSmall(size: AreaSize | undefined, preset: Preset): boolean {
  const { minimumInhabitants, minimumDwellings } = preset;
  if (preset.name === 'strict' && (size === undefined || size.inhabitants === null)) return true;
  if (size === undefined) return false;
  const { inhabitants, dwellings } = size;
  if (inhabitants === null && dwellings === null) return true;
  const fewInhabitants = inhabitants !== null && inhabitants < minimumInhabitants;
  return fewInhabitants || (dwellings !== null && dwellings < minimumDwellings);
}
