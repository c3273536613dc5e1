import { inventedDatasets, writeDeliveries } from '@zichtlijn/synthetic';

/** A program of its own, so that its memory is nobody else's: invent a town of so many dwellings below a directory, and say what it took. */
const [dwellings, directory = ''] = process.argv.slice(2);
const order = { municipality: 'GM9901', name: 'Proefstad', seed: 'bench', collects: inventedDatasets };
const deliveries = await writeDeliveries({ ...order, dwellings: Number(dwellings), directory });
const rows = deliveries.reduce((sum, delivery) => sum + delivery.rows, 0);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const processorSeconds = Math.round((userCPUTime + systemCPUTime) / 100_000) / 10;
process.stdout.write(JSON.stringify({ rows, processorSeconds, peakMegabytes: Math.round(maxRSS / 1024) }));
