import { type LinearFacts, sum } from '../outside/linear-facts.ts';

/**
 * Investments by activity (I–III) and region (A–C), the example of Fischetti and Salazar ('Models and algorithms for optimizing cell
 * suppression in tabular data', JASA 2000), with II and III hidden in A and C: 8, 22, 17 and 12. By hand: IIC = 30 − IIA and
 * IIIA = 25 − IIA, so IIC lies between 5 and 30.
 */
export const investments: LinearFacts = {
  known: new Map(
    Object.entries({ IA: 20, IB: 50, IC: 10, IIB: 19, IIIB: 32, I: 80, II: 49, III: 61, A: 45, B: 101, C: 44 }),
  ),
  facts: ['I', 'II', 'III']
    .map((row) => sum(row, [`${row}A`, `${row}B`, `${row}C`]))
    .concat(['A', 'B', 'C'].map((column) => sum(column, [`I${column}`, `II${column}`, `III${column}`]))),
  notZero: new Set(['IIA', 'IIC', 'IIIA', 'IIIC']),
};
