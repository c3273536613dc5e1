import { Fault } from './fault.ts';

/**
 * Reads parts of a configuration and keeps the faults, so that whoever starts a program hears of all of them at once and not of one per attempt.
 */
export class Together {
  readonly #faults: Fault[] = [];

  /** What `read` gives, or undefined with its fault kept. Anything that is no `Fault` is thrown on. */
  read<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // What two parts both lack is told once.
      if (!this.#faults.some(({ message }) => message === error.message)) this.#faults.push(error);
      return undefined;
    }
  }

  /** @throws Fault the one that was kept, or CONFIGURATION_INVALID with the code and sentence of each */
  settle(): void {
    const [first, ...more] = this.#faults;
    if (first === undefined) return;
    if (more.length === 0) throw first;
    const all = (language: 'nl' | 'en') =>
      this.#faults.map(({ code, sentence }, i) => `(${i + 1}) ${code}: ${sentence[language]}`).join(' ');
    throw new Fault('CONFIGURATION_INVALID', {
      nl: `Er kloppen ${this.#faults.length} dingen niet. ${all('nl')}`,
      en: `${this.#faults.length} things are wrong. ${all('en')}`,
    });
  }
}
