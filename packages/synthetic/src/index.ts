export type { Delivery } from './delivery/delivery.ts';
export { type DirtCounts, type DirtKind, dirtKinds } from './delivery/dirt.ts';
export { columnsToLack } from './files/forms.ts';
export { type InventedDataset, inventedDatasets, realisticDatasets } from './files/invented-dataset.ts';
export { passesElevenTest } from './identifiers.ts';
export { type City, nineCities } from './nine-cities.ts';
export { type DeliveryOrder, writeDeliveries } from './write-deliveries.ts';
