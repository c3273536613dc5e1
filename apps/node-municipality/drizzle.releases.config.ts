import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './src/releases/tables.ts', out: './drizzle/releases' });
