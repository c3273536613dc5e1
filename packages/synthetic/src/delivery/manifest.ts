import type { PlannedDelivery } from './planned-delivery.ts';
import { sources } from './sources.ts';

/** What differs between the manifests of one municipality and another. */
export interface ManifestOrder {
  readonly municipality: string;
  /** The year of the area division that the node keeps. */
  readonly indelingsjaar: number;
  /** The share of rows that a node may reject; null for its own limit. */
  readonly rejectLimit: number | null;
}

/** The manifest of an invented delivery. It always says `synthetic: true`: every output made from it is marked as invented. */
export function manifestYaml(order: ManifestOrder, { dataset, from, to }: PlannedDelivery): string {
  const { holder, basis, article, absentMeans, consent, method } = sources[dataset];
  const agreed =
    consent === undefined
      ? ''
      : `consent:
  by: ${consent} (verzonnen)
  reference: verzonnen toestemming voor verzonnen gegevens
  on: 2022-01-15
`;
  return `# Verzonnen gegevens: niets hierin gaat over een bestaand persoon, adres of bedrijf.
dataset: ${dataset}
municipality: ${order.municipality}
sourceHolder: ${holder}
legalBasis:
  basis: ${basis}
  article: ${article}
purpose: demonstratie met verzonnen gegevens
period:
  from: ${from}
  to: ${to}
absentMeans: ${absentMeans}
${method === undefined ? '' : `method: ${method}\n`}indelingsjaar: ${order.indelingsjaar}
deliveredOn: 2022-02-01
contact: gegevensbeheer, verzonnen gemeente
retainUntil: 2042-02-01
${agreed}synthetic: true
${order.rejectLimit === null ? '' : `rejectLimit: ${order.rejectLimit}\n`}`;
}
