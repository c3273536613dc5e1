import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Loaded into a process under test with `--import`: answers with the processor time used so far and the memory that it holds, over the
 * channel to its parent, so that the program under test needs no such outlet. It does not keep the process alive.
 */
process.on('message', (message) => {
  if (message === 'used')
    process.send?.({ used: { processor: process.cpuUsage(), memoryBytes: process.memoryUsage.rss() } });
  if (message === 'heap') process.send?.({ heap: clearedHeap() });
});
// Without its parent there is nobody to measure for.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();

/** What is in use once all that nothing refers to was cleared away. */
function clearedHeap(): { usedBytes: number; bufferBytes: number } {
  setFlagsFromString('--expose-gc');
  const clear = runInNewContext('gc') as () => void;
  clear();
  const { heapUsed, external } = process.memoryUsage();
  return { usedBytes: heapUsed, bufferBytes: external };
}
