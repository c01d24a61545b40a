import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cruiseHouse, listSources } from './cruiseHouse.ts';

const root = path.resolve(import.meta.dirname, '../..');
const isCode = (file: string): boolean => /\.tsx?$/.test(file);

/** A small house in which every room does what it may. */
const soundHouse: Readonly<Record<string, string>> = {
  'vite-env.d.ts': '/// <reference types="vite/client" />',
  'main.tsx':
    "import './app/App.tsx';\nimport { createRoot } from 'react-dom/client';\nexport const m = createRoot;",
  'core.ts': "export { ingest } from './ingest/ingest.ts';\nexport { count } from './metrics/count.ts';",
  'kernel/share.ts': "import { sha256 } from '@noble/hashes/sha2.js';\nexport const share = sha256;",
  'metrics/count.ts': "import { share } from '../kernel/share.ts';\nexport const count = share;",
  'disclosure/release.ts': "import { count } from '../metrics/count.ts';\nexport const release = count;",
  'figure/build.ts': "import { release } from '../disclosure/release.ts';\nexport const build = release;",
  'ingest/ingest.ts': "import Papa from 'papaparse';\nexport const ingest = Papa;",
  'io/store.ts': "import { openDB } from 'idb';\nexport const store = openDB;",
  'workers/read.ts': "import { ingest } from '../ingest/ingest.ts';\nexport const read = ingest;",
  'queries/useFigure.ts':
    "import Read from '../workers/read.ts?worker&inline';\nimport { useQuery } from '@tanstack/react-query';\nexport const useFigure = [Read, useQuery];",
  'ui/charts/Bars.tsx':
    "import { Bar } from 'recharts';\nimport type { ReactNode } from 'react';\nexport const Bars: ReactNode | typeof Bar = null;",
  'ui/charts/bars.css': '.bar { fill: red; }',
  'app/App.tsx':
    "import '../ui/charts/bars.css';\nimport { useFigure } from '../queries/useFigure.ts';\nimport { Bars } from '../ui/charts/Bars.tsx';\nexport const App = [useFigure, Bars];",
};

/** One fault of each kind: file, what it says, and what has to be reported for it. */
const plantedFaults: readonly (readonly [file: string, text: string, report: string])[] = [
  ['ui/a.ts', "import '../io/store.ts';", 'not-in-allowed: src/ui/a.ts -> src/io/store.ts'],
  [
    'queries/b.ts',
    "import '../metrics/count.ts';",
    'not-in-allowed: src/queries/b.ts -> src/metrics/count.ts',
  ],
  [
    'queries/c.ts',
    "import type { count } from '../metrics/count.ts';\nexport type C = typeof count;",
    'not-in-allowed: src/queries/c.ts -> src/metrics/count.ts',
  ],
  [
    'kernel/d.ts',
    "import type { ReactNode } from 'react';\nexport type D = ReactNode;",
    'not-in-allowed: src/kernel/d.ts -> node_modules/react/index.js',
  ],
  [
    'kernel/e.ts',
    "export type E = import('../figure/build.ts').build;",
    'not-in-allowed: src/kernel/e.ts -> src/figure/build.ts',
  ],
  [
    'figure/f.ts',
    "export { Bar } from 'recharts';",
    'not-in-allowed: src/figure/f.ts -> node_modules/recharts/lib/index.js',
  ],
  [
    'ui/g.tsx',
    "export { Bar } from 'recharts';",
    'not-in-allowed: src/ui/g.tsx -> node_modules/recharts/lib/index.js',
  ],
  ['metrics/h.ts', "import 'node:fs';", 'not-in-allowed: src/metrics/h.ts -> fs'],
  [
    'ingest/i.ts',
    "await import('../disclosure/release.ts');",
    'not-in-allowed: src/ingest/i.ts -> src/disclosure/release.ts',
  ],
  ['app/j.ts', "import '../core.ts';", 'not-in-allowed: src/app/j.ts -> src/core.ts'],
  ['ui/k.ts', "import 'not-installed-anywhere';", 'not-in-allowed: src/ui/k.ts -> not-installed-anywhere'],
  [
    'queries/l.ts',
    "import '../workers/read.ts';",
    'worker-as-module: src/queries/l.ts -> src/workers/read.ts',
  ],
  [
    'utils/m.ts',
    "import { share } from '../kernel/share.ts';\nexport const m = share;",
    'not-in-allowed: src/utils/m.ts -> src/kernel/share.ts',
  ],
  [
    'metrics/n.ts',
    "import './o.ts';\nexport const n = 1;",
    'no-circular: src/metrics/n.ts -> src/metrics/o.ts',
  ],
];

const trees: string[] = [];

function plantTree(files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(path.join(tmpdir(), 'planted-house-'));
  trees.push(tree);
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(tree, 'src', file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, `${text}\n`);
  }
  cpSync(path.join(root, 'tsconfig.json'), path.join(tree, 'tsconfig.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'junction');
  return tree;
}

afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true });
});

describe('the rooms of the house', () => {
  it('import only what the table allows, and the check saw every file on disk', async () => {
    const { faults, seen } = await cruiseHouse(root);
    expect(faults).toEqual([]);
    // Style sheets import one another with words that the check does not follow; code it must see, every file.
    expect(seen.filter(isCode)).toEqual(listSources(root).filter(isCode));
    expect(seen.length).toBeGreaterThan(10);
  });

  it('may all be used as the table says', async () => {
    const tree = plantTree(soundHouse);
    const { faults, seen } = await cruiseHouse(tree);
    expect(faults).toEqual([]);
    expect(seen).toEqual(listSources(tree));
  });

  it('report each planted fault and nothing else', async () => {
    const faulty = Object.fromEntries(plantedFaults.map(([file, text]) => [file, text]));
    const otherHalf = { 'metrics/o.ts': "import './n.ts';\nexport const o = 1;" };
    const { faults } = await cruiseHouse(plantTree({ ...soundHouse, ...otherHalf, ...faulty }));
    const strangers = faults.filter((fault) => fault.startsWith('no-stranger'));
    expect(strangers).toEqual(['no-stranger: src/utils/m.ts -> src/kernel/share.ts']);
    expect(faults.filter((fault) => !strangers.includes(fault))).toEqual(
      plantedFaults.map(([, , report]) => report).sort(),
    );
  });
});
