import { replaceSynced } from '../src/synced-file.ts';

const [file = '', bytes = ''] = process.argv.slice(2);
replaceSynced(file, 'x'.repeat(Number(bytes)), 0o644);
