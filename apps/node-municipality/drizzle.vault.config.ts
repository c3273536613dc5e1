import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './src/vault/tables.ts', out: './drizzle/vault' });
