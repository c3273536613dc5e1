/** What one engine made of one table. */
export interface DisclosureResult {
  readonly table: string;
  readonly engine: string;
  readonly cells: number;
  readonly primary: number;
  readonly secondary: number;
  /** Σ(1 + ln(1 + v)) over secondary cells. */
  readonly cost: number;
  /** Primary cells that the independent strong attacker estimates more tightly than 1..9. */
  readonly failing: number;
  /** Wall time of protecting, without making the table and without the attack. */
  readonly seconds: number;
  /** Most memory the process held until then, in MB. */
  readonly peakMb: number;
}
