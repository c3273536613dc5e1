import { ProcessingLog } from '../src/processing-log.ts';
import { aProcessing, options } from './processings.ts';

/** A program of its own: writes without end, eight at a time, and tells each span that was confirmed. To be killed. */
const log = await ProcessingLog.open(process.argv[2] ?? '', options);
let at = 0;
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (;;) {
      at += 1;
      const spanId = String(at).padStart(16, '0');
      await log.append(aProcessing({ spanId }));
      process.stdout.write(`${spanId}\n`);
    }
  }),
);
