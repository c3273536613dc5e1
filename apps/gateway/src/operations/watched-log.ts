import type { ProcessingLog } from '@zichtlijn/processing-log';

/** The processing log, with a word to who operates the gateway when a record could not be written. The fault goes on to whoever asked. */
export function watchedLog(log: Pick<ProcessingLog, 'append'>, failed: () => void): Pick<ProcessingLog, 'append'> {
  return {
    append: async (record) => {
      try {
        await log.append(record);
      } catch (error) {
        failed();
        throw error;
      }
    },
  };
}
