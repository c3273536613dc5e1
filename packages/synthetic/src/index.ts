export type { Delivery } from './delivery.ts';
export { passesElevenTest } from './identifiers.ts';
export { type City, type InventedDataset, inventedDatasets, nineCities } from './nine-cities.ts';
export { type DeliveryOrder, writeDeliveries } from './write-deliveries.ts';
