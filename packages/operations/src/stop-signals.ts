const numbers = { SIGINT: 2, SIGTERM: 15 } as const;
type StopSignal = keyof typeof numbers;

/**
 * Wait until the program is told to stop (SIGINT, SIGTERM). A second signal does not wait for what is being finished: it calls `atOnce` and ends the program
 * with 128 and the number of the signal, as a shell does.
 */
export function toldToStop(atOnce: () => void = () => undefined): Promise<StopSignal> {
  return new Promise((stop) => {
    let told = false;
    for (const signal of Object.keys(numbers) as StopSignal[]) {
      process.on(signal, () => {
        if (told) {
          atOnce();
          process.exit(128 + numbers[signal]);
        }
        told = true;
        stop(signal);
      });
    }
  });
}
