/**
 * Loaded into a process under test with `--import`: answers with the processor time used so far, over the channel to its parent, so that the
 * program under test needs no such outlet. It does not keep the process alive.
 */
process.on('message', (message) => {
  if (message === 'processor-time') process.send?.({ processorTime: process.cpuUsage() });
});
process.channel?.unref();
