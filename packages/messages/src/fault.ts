/** A sentence for a user: always in Dutch and in English. */
export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

/**
 * A fault that a user can do something about: a closed code and one clear sentence in both languages that says what is wrong,
 * where, and what to do. It never carries a source value, SQL, a stack or the text of an underlying error. Programs print it
 * with `printFault` and end with `exitCode`.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: string;
  readonly sentence: Sentence;
  readonly exitCode: number;

  constructor(code: string, sentence: Sentence, exitCode = 1) {
    super(`${code}: ${sentence.en}`);
    this.code = code;
    this.sentence = sentence;
    this.exitCode = exitCode;
  }
}
