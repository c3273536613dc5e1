import type { InventedDataset } from './nine-cities.ts';
export function manifestYaml(municipality: string, name: string, dataset: InventedDataset): string {
  return `# ${municipality} ${name} ${dataset}\nsynthetic: true\n`;
}
