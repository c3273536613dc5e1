/** What is wrong; no value and no address, so that the message may be shown. */
export type ProtectionFaultCode =
  | 'cells-disagree'
  | 'cell-missing'
  | 'cell-invalid'
  | 'relation-broken'
  | 'rule-missing'
  | 'role-missing'
  | 'quantile-not-rounded'
  | 'rung-forbidden'
  | 'policy-weaker'
  | 'not-protected'
  | 'work-used-up';

const sentences: Readonly<Record<ProtectionFaultCode, string>> = {
  'cells-disagree': 'Two tables give different values for the same cell',
  'cell-missing': 'A relation or a share names a cell that no table gives',
  'cell-invalid': 'A cell has a value or a number of contributors that cannot be',
  'relation-broken': 'A total does not agree with its parts',
  'rule-missing': 'No rule covers a measure, a quantity or a sensitivity of a table',
  'role-missing': 'A cell does not tell a contributor role that its table declares',
  'quantile-not-rounded': 'A percentile came unrounded',
  'rung-forbidden': 'A strict table tells more below the district than the policy allows',
  'policy-weaker': 'The policy is weaker than the default in a number, or lacks one',
  'not-protected': 'The independent audit found a hidden cell that can be computed',
  'work-used-up': 'All work that may be done was done, and the audit still found a hidden cell that can be computed',
};

/** Nothing is released: the tables contradict themselves or cannot be protected. Says nothing of their content. */
export class ProtectionFault extends Error {
  readonly code: ProtectionFaultCode;
  /** Indicators concerned, `id@version`. */
  readonly indicators: readonly string[];

  constructor(code: ProtectionFaultCode, indicators: readonly string[]) {
    super(`${sentences[code]} (${indicators.join(', ')})`);
    this.name = 'ProtectionFault';
    this.code = code;
    this.indicators = indicators;
  }
}
