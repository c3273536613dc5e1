/** What is mutated of a package, and the tests that are to notice. */
export interface Mutated {
  readonly from: string;
  readonly files: readonly string[];
  readonly tests: readonly string[];
}

/** Everything by which a value is shown or not. What looks for the least to hide is left out: whatever it finds is audited, and what it misses is loss. */
export const packages: Readonly<Record<string, Mutated>> = {
  disclosure: {
    from: 'packages/disclosure',
    files: [
      'src/rules',
      'src/safety.ts',
      'src/policy.ts',
      'src/preset.ts',
      'src/raise-policy.ts',
      'src/quantile.ts',
      'src/measures.ts',
      'src/cell.ts',
      'src/shape-quantities.ts',
      'src/address-key.ts',
      'src/ledger.ts',
      'src/following-from.ts',
      'src/revision.ts',
      'src/public-knowledge.ts',
      'src/released-table.ts',
      'src/publish.ts',
      'src/is-told.ts',
      'src/seal.ts',
      'src/computable.ts',
      'src/audit.ts',
      'src/audit-algebra.ts',
      'src/audit-pattern.ts',
      'src/remedies.ts',
      'src/attack',
      'src/engine/view.ts',
      'src/engine/promise.ts',
      'src/cell-system.ts',
    ],
    tests: [
      'test/rules/',
      'test/primary',
      'test/withheld',
      'test/released-table',
      'test/policy',
      'test/percent',
      'test/cell-system',
      'test/ledger',
      'test/following-from',
      'test/public-knowledge',
      'test/overlap',
      'test/computable',
      'test/audit',
      'test/attack/',
      'test/attacker',
      'test/without-solver',
      'test/remedies',
      'test/engine/promise',
      'test/engine/view',
    ],
  },
};
