import { isWanted, logboekRecord, readLog, type WantedProcessings } from '@zichtlijn/processing-log';

/**
 * The processings that were looked for, a line each in the fields of Logboek Dataverwerkingen. Releases are left out: a municipality can show one to its own
 * people before anybody else may know of it (decision 0041). Ends at the first record that is not as it was written.
 *
 * @throws Fault LOG_CHANGED, LOG_TORN or LOG_BEGIN_MISSING, as `readLog`
 */
export async function* auditExport(directory: string, wanted: WantedProcessings): AsyncGenerator<string> {
  for await (const record of readLog(directory)) {
    const { entry } = record;
    if (entry.kind !== 'processing' || !isWanted(entry, wanted)) continue;
    const told = logboekRecord({ ...record, entry: { ...entry, releases: [] } }, { program: 'zicht-gateway' });
    yield `${JSON.stringify(told)}\n`;
  }
}
