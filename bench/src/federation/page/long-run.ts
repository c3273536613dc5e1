import type { EnduranceResult } from '../../endurance/endurance.ts';

/** The section of the page on lines of a long run (`npm run bench -- endurance --json`); nothing where there are none. */
export function longRun(lines: readonly string[], number: (value: number) => string): string {
  const results = lines
    .filter((line) => line.startsWith('{"bench":"endurance"'))
    .map((line) => JSON.parse(line) as EnduranceResult);
  if (results.length === 0) return '';
  const rows = results.map(({ minute, requests, wrong, cpuMsPerRequest, heapMb, buffersMb, memoryMb }) =>
    [minute, requests, wrong, cpuMsPerRequest, heapMb, buffersMb, memoryMb].map(number).join(' | '),
  );
  return `
## Over minutes

The gateway is asked without a pause, four questions at a time, of changing sets of municipalities, as cells and as lists; one text in twenty was never asked before. *Heap* is what is in use after everything that nothing refers to was cleared away: were it to grow without end, something would leak. What is kept of texts, plans and
answers is bounded, and fills up first. *Memory* is what the process holds of the machine's.

| minute | requests | with a row missing | CPU ms per request | heap MB | buffers MB | memory MB |
|---|---|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}
`;
}
