import type { Load } from '../drive.ts';
import { judgeOf } from '../federation/judge.ts';
import { everyMember, hangingOf, question } from '../federation/workload.ts';

const forms = ['cells', 'observations { area category flags measure period status value }'] as const;

/**
 * Questions as they come in over hours: of changing sets of municipalities, as cells and as lists, most in texts that were asked before and one in twenty in one that
 * never was. What a gateway keeps for each of them shows.
 */
export class ChangingQuestions {
  readonly #of: Pick<Load, 'url' | 'token'>;
  readonly #most: number;
  readonly #down: number;
  #asked = 0;

  /** @param most municipalities in one question @param down percentage of the nodes that hangs */
  constructor(of: Pick<Load, 'url' | 'token'>, most: number, down: number) {
    this.#of = of;
    this.#most = most;
    this.#down = down;
  }

  next(): Load {
    this.#asked += 1;
    // Steps that have no factor in common, so that hardly two are the same and every run asks the same.
    const n = 1 + ((this.#asked * 7) % this.#most);
    const form = forms[this.#asked % 3 === 0 ? 1 : 0];
    const alias = this.#asked % 20 === 0 ? `as${this.#asked}: ` : '';
    const query = `query Compare($in: Selection!, $indicator: ID!, $period: String!, $level: AreaLevel) {
    compare(in: $in, indicator: $indicator, period: $period, level: $level) { ${alias}period rows { code municipality { name } ${form} } }
  }`;
    const { indicator, period, level } = question;
    const municipalities = everyMember.slice(0, n).map(({ code }) => code);
    const variables = { in: { municipalities }, indicator, period, level };
    const scenario = { n, down: this.#down };
    return { ...this.#of, body: JSON.stringify({ query, variables }), judge: judgeOf(scenario) };
  }

  /** The nodes that hang. */
  get hanging(): readonly string[] {
    return hangingOf({ n: everyMember.length, down: this.#down });
  }
}
