import { createInterface } from 'node:readline/promises';
import { type Sentence, say } from '@zichtlijn/messages';

/** One thing to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Whoever is asked what a proposal cannot know. Null is no answer: what it was about is left out. */
export interface Guide {
  /** What the next questions are about. */
  tell(lines: readonly string[]): void;
  choose(question: Sentence, choices: readonly Choice[]): Promise<string | null>;
  text(question: Sentence, suggestion?: string): Promise<string | null>;
  close(): void;
}

/** Nobody is there to ask. */
export const unattended: Guide = {
  tell: () => undefined,
  choose: async () => null,
  text: async () => null,
  close: () => undefined,
};

/** Asks at a terminal, or reads answers from a pipe line by line; a line that is not there is no answer. */
export function terminalGuide(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Guide {
  const lines = createInterface({ input, terminal: false });
  const waiting = lines[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await waiting.next();
    return done === true ? '' : value.trim();
  };
  return {
    tell(lines) {
      output.write(`${lines.join('\n')}\n`);
    },
    async choose(question, choices) {
      output.write(`\n${say(question)}\n`);
      for (const [at, { label }] of choices.entries()) output.write(`  ${at + 1}  ${label}\n`);
      output.write(say({ nl: '  leeg  geen van deze\n> ', en: '  empty  none of these\n> ' }));
      const number = Number(await next());
      return Number.isInteger(number) ? (choices[number - 1]?.value ?? null) : null;
    },
    async text(question, suggestion) {
      output.write(`\n${say(question)}${suggestion === undefined ? '' : ` [${suggestion}]`}\n> `);
      const answer = await next();
      return answer === '' ? (suggestion ?? null) : answer;
    },
    close: () => lines.close(),
  };
}
