/**
 * Loaded into a process under test with `--import`: answers with the processor time used so far and the memory that it holds, over the
 * channel to its parent, so that the program under test needs no such outlet. It does not keep the process alive.
 */
process.on('message', (message) => {
  if (message !== 'used') return;
  process.send?.({ used: { processor: process.cpuUsage(), memoryBytes: process.memoryUsage.rss() } });
});
// Without its parent there is nobody to measure for.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
