import path from 'node:path';
import react from '@vitejs/plugin-react';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './tests/tools/chunks.ts';
import { lightCharts } from './tests/tools/lightCharts.ts';
import {
  catalogueInPage,
  databaseName,
  servedPage,
  singleFilePolicy,
  solverWithoutNode,
  viewerBeside,
  viewerDoors,
  viewerInDevelopment,
  viewerInPage,
  workersAsFiles,
} from './tests/tools/pagePlugins.ts';

const root = import.meta.dirname;
const product = 'diversity-data-dashboard';

const quietConsole = './tests/setup/console.ts';
const fixedSeed = './tests/setup/seed.ts';
/** Measures time, so nothing else runs beside it. */
const measured = 'tests/browser/firstFigure.test.ts';
const long = process.env['LONG'] === '1';

export default defineConfig(({ mode }) => {
  const viewer = mode === 'publication';
  const single = mode === 'single' || viewer;
  return {
    root,
    base: './',
    // The catalogue is the only thing there, and the one-file page carries it inside.
    publicDir: single ? false : 'public',
    plugins: [
      react(),
      lightCharts(),
      // A publication stores nothing.
      ...(viewer ? [] : [databaseName(single ? `${product}-single` : product)]),
      ...(viewer
        ? [viewerDoors(root), viteSingleFile(), singleFilePolicy('scripts')]
        : single
          ? [
              catalogueInPage(path.join(root, 'public/catalogue')),
              viewerInPage(root),
              viteSingleFile(),
              singleFilePolicy(),
            ]
          : [workersAsFiles(), servedPage(), viewerBeside(root), viewerInDevelopment(root)]),
    ],
    // A module worker made from a blob does not start on a page opened from disk; served, a worker loads its parts as it needs them.
    worker: { format: single ? ('iife' as const) : ('es' as const), plugins: () => [solverWithoutNode()] },
    build: {
      outDir: viewer ? 'dist/viewer' : single ? 'dist-single' : 'dist',
      emptyOutDir: true,
      manifest: !single,
      license: !single && { fileName: 'licences.md' },
      modulePreload: { polyfill: false },
      // A font or an image inside a script could not be cached, and `font-src` allows no data.
      ...(single ? {} : { assetsInlineLimit: 0 }),
      rolldownOptions: single
        ? {}
        : {
            output: {
              codeSplitting: { groups: chunkGroups() },
              // A shared chunk is called after all that share it.
              chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
            },
          },
    },
    server: { port: 5173 },
    test: {
      restoreMocks: true,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            // Pure rooms share nothing that a test could change: loading them once, in one worker, is three times as fast.
            isolate: false,
            include: ['tests/{unit,golden}/**/*.test.ts'],
            setupFiles: [quietConsole],
          },
        },
        {
          extends: true,
          test: {
            name: 'dom',
            environment: 'jsdom',
            include: ['tests/dom/**/*.test.{ts,tsx}'],
            setupFiles: [quietConsole, './tests/setup/patience.ts'],
            testTimeout: 20_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'properties',
            environment: 'node',
            include: ['tests/properties/**/*.test.ts'],
            setupFiles: [quietConsole, fixedSeed],
            testTimeout: long ? 600_000 : 30_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'architecture',
            environment: 'node',
            include: ['tests/architecture/**/*.test.ts'],
            testTimeout: 120_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'build',
            environment: 'node',
            include: ['tests/build/**/*.test.ts'],
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            environment: 'node',
            include: ['tests/browser/**/*.test.ts'],
            exclude: [measured],
            setupFiles: [quietConsole],
            // A busy machine takes longer to come to a screen.
            expect: { poll: { timeout: 20_000 } },
            maxWorkers: 2,
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'measured',
            environment: 'node',
            include: [measured],
            setupFiles: [quietConsole],
            fileParallelism: false,
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'long',
            environment: 'node',
            include: ['tests/long/**/*.test.ts'],
            setupFiles: [quietConsole, fixedSeed],
            fileParallelism: false,
            expect: { poll: { timeout: 20_000 } },
            testTimeout: 1_200_000,
            hookTimeout: 120_000,
          },
        },
      ],
    },
  };
});
