import { type LocalPostgres, startLocalPostgres } from '@zichtlijn/local-postgres';
import pg from 'pg';

/** Write down all a server can write down: every statement with its parameters, every temporary file. */
const settings = {
  logging_collector: 'on',
  log_statement: 'all',
  log_min_error_statement: 'debug5',
  log_parameter_max_length: '-1',
  log_parameter_max_length_on_error: '-1',
  log_temp_files: '0',
  // So little memory that sorts and temporary tables go to disk.
  work_mem: '64kB',
  temp_buffers: '800kB',
};

/** A real server that keeps a log beside its data and spills early; its directory holds data, write-ahead log and log. */
export async function startTalkativePostgres(directory: string): Promise<LocalPostgres> {
  const quiet = await startLocalPostgres({ directory });
  const admin = new pg.Client({ connectionString: quiet.url('postgres') });
  await admin.connect();
  for (const [name, value] of Object.entries(settings)) await admin.query(`ALTER SYSTEM SET ${name} = '${value}'`);
  for (const name of ['vault', 'release']) await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  await quiet.stop();
  return startLocalPostgres({ directory });
}
