/** How many rows each rule took; no more of the rows is kept. */
export class RuleCounts {
  readonly byRule: Record<string, number> = {};
  total = 0;

  add(rule: string): void {
    this.total += 1;
    this.byRule[rule] = (this.byRule[rule] ?? 0) + 1;
  }
}
