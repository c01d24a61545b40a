import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const repository = path.resolve(import.meta.dirname, '../..');

/** Run by `npx vite tests/gallery`. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  cacheDir: path.join(repository, 'node_modules/.vite-gallery'),
  plugins: [react()],
  server: { port: 5183, fs: { allow: [repository] } },
});
