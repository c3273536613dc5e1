import type { Text } from './text.ts';

/** A code that is not of the form it should have; `text` says what is wrong and what to do, for a user. */
export class CodeError extends RangeError {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'CodeError';
    this.text = text;
  }
}
