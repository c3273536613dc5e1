import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './src/staged/tables.ts', out: './drizzle/staged' });
