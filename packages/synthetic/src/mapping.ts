import type { InventedDataset } from './nine-cities.ts';
export function mappingYaml(dataset: InventedDataset): string {
  return `# ${dataset}\n`;
}
