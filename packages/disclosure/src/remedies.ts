import { addressKey } from './address-key.ts';
import type { CellSystem, VariableRelation } from './cell-system.ts';
import { guessed } from './computable.ts';
import type { Guarantee } from './engine/part.ts';
import type { Demands } from './engine/parts.ts';
import type { View } from './engine/view.ts';
import type { Finding } from './finding.ts';
import type { Verdict } from './verdict.ts';

/** What is done about what the audit finds: first the engine is asked for more, then all around a cell is hidden, further each time. */
export class Remedies {
  readonly demands: Demands = { guarantees: new Map(), hide: new Set() };
  readonly #system: CellSystem;
  readonly #verdicts: readonly Verdict[];
  readonly #promises: View['promises'];
  /** Nobody who guesses that parts do not overlap is refuted here. */
  readonly #overlaps: readonly number[];
  /** Hidden cells that seemed to be hidden in vain, and were not: another followed when they were shown. */
  readonly #needed = new Set<number>();
  #reach = 1;

  constructor(system: CellSystem, verdicts: readonly Verdict[], promises: View['promises']) {
    this.#system = system;
    this.#verdicts = verdicts;
    this.#promises = promises;
    this.#overlaps = guessed(system).relations.flatMap(({ overlap = [] }) => overlap);
  }

  /**
   * Cells hidden in vain: what anybody computes who guesses nothing tells nothing more when it is shown.
   * @returns none when something else was found as well.
   */
  inVain(findings: readonly Finding[]): number[] {
    return findings.every((finding) => this.#isVain(finding)) ? findings.map((finding) => this.#at(finding)) : [];
  }

  /**
   * Asks the engine to keep what was found to be open.
   * @param shown cells that were shown because they seemed to be hidden in vain.
   */
  ask(findings: readonly Finding[], shown: Iterable<number>): void {
    for (const cell of shown) {
      this.#needed.add(cell);
      this.#demand(cell, 1, 1);
    }
    for (const finding of findings) {
      const cell = this.#at(finding);
      const promise = this.#promises.get(cell);
      if (this.#isVain(finding)) continue;
      // For who knows the one, the other must still be able to be larger, also when he guesses how many overlap.
      if (finding.kind === 'insider')
        this.#demand(cell, 1, finding.short ?? 1, [
          this.#system.position.get(addressKey(finding.insider))!,
          ...this.#overlaps,
        ]);
      else if (finding.kind === 'determined') this.#demand(cell, 1, 1, finding.guessing ? this.#overlaps : []);
      // No whole table reaches as far as the linear program does.
      else if (finding.kind === 'narrow') {
        const { value } = this.#system.variables[cell]!.cell;
        const { low, high } = promise ?? { low: value, high: value + 1 };
        if (finding.high < high) this.#further(cell, 1, high - value);
        if (finding.low > low) this.#further(cell, -1, value - low);
      }
    }
  }

  /**
   * Hides what is bound to a cell that was found, twice as far as the time before, and as far as there is something to hide. When everything
   * that may be hidden is, what is left to compute follows from structure.
   * @returns false when there is nothing left to hide.
   */
  surround(findings: readonly Finding[]): boolean {
    const { hide } = this.demands;
    const before = hide.size;
    const reached = new Set(findings.map((finding) => this.#at(finding)));
    for (let step = 0, grown = true; grown && (step < this.#reach || hide.size === before); step++) {
      const near = this.#system.relations.filter((one) => cellsOf(one).some((cell) => reached.has(cell)));
      const size = reached.size;
      for (const cell of near.flatMap(cellsOf)) {
        reached.add(cell);
        if (this.#isHideable(cell)) hide.add(cell);
      }
      grown = reached.size > size;
    }
    this.#reach *= 2;
    return hide.size > before;
  }

  #isVain(finding: Finding): boolean {
    const cell = this.#at(finding);
    const certain =
      (finding.kind === 'determined' && !finding.guessing) ||
      (finding.kind === 'narrow' && finding.low === finding.high);
    return certain && this.#isHideable(cell) && !this.#promises.has(cell) && !this.#needed.has(cell);
  }

  #at({ cell }: Finding): number {
    return this.#system.position.get(addressKey(cell))!;
  }

  #isHideable(cell: number): boolean {
    return this.#verdicts[cell]!.kind === 'safe' && this.#system.variables[cell]!.cell.units !== 0;
  }

  #further(cell: number, direction: 1 | -1, need: number): void {
    const asked = [...this.demands.guarantees.values()].filter(
      (one) => one.cell === cell && one.direction === direction && one.knows.length === 0,
    );
    this.#demand(cell, direction, asked.reduce((most, one) => Math.max(most, one.need), need) + 1);
  }

  #demand(cell: number, direction: 1 | -1, need: number, knows: readonly number[] = []): void {
    const one: Guarantee = { cell, direction, need, knows, beyond: true };
    this.demands.guarantees.set(JSON.stringify(one), one);
  }
}

const cellsOf = ({ total, parts }: VariableRelation): readonly number[] => [total, ...parts];
