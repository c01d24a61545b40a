// @ts-check

/**
 * Who may import whom. This is the table of the house, as an allow-list: whatever no line names is a fault, type-only
 * imports included.
 * @typedef {object} Room
 * @property {readonly string[]} rooms besides itself
 * @property {readonly string[]} packages
 */

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  kernel: { rooms: [], packages: ['@noble/hashes'] },
  codebook: { rooms: ['kernel'], packages: [] },
  snapshot: { rooms: ['kernel', 'codebook'], packages: [] },
  ingest: { rooms: ['kernel', 'codebook', 'snapshot'], packages: ['papaparse', 'valibot'] },
  metrics: { rooms: ['kernel', 'codebook', 'snapshot'], packages: [] },
  disclosure: { rooms: ['kernel', 'codebook', 'snapshot', 'metrics'], packages: [] },
  figure: { rooms: ['kernel', 'codebook', 'disclosure'], packages: [] },
  workspace: { rooms: ['kernel', 'codebook', 'snapshot', 'figure'], packages: ['valibot'] },
  ui: { rooms: ['kernel', 'figure'], packages: ['react'] },
  io: {
    rooms: ['kernel', 'snapshot', 'figure', 'workspace'],
    packages: ['idb', 'docx', 'fflate', 'read-excel-file'],
  },
  workers: {
    rooms: ['kernel', 'codebook', 'snapshot', 'ingest', 'disclosure', 'figure'],
    packages: ['highs', 'hash-wasm'],
  },
  queries: {
    rooms: ['kernel', 'codebook', 'io', 'ingest', 'snapshot', 'disclosure', 'figure', 'workspace'],
    packages: ['react', '@tanstack/react-query'],
  },
  app: {
    rooms: ['kernel', 'codebook', 'queries', 'figure', 'workspace', 'ui'],
    packages: ['react', '@tanstack/react-query', '@tanstack/react-router'],
  },
};

const pureRooms = [
  'kernel',
  'codebook',
  'snapshot',
  'ingest',
  'metrics',
  'disclosure',
  'figure',
  'workspace',
];

/** @param {readonly string[]} names */
const toRoomPaths = (names) => names.map((name) => `^src/${name}/`);

/** @param {readonly string[]} names */
const toPackagePaths = (names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`);

const fromRooms = Object.entries(rooms).map(([room, may]) => ({
  from: { path: `^src/${room}/` },
  to: { path: [...toRoomPaths([room, ...may.rooms]), ...toPackagePaths(may.packages)] },
}));

const configuration = {
  /** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-stranger',
      comment: 'Every file of src stands in a room of the house, or is main.tsx, core.ts or vite-env.d.ts.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [...toRoomPaths(Object.keys(rooms)), '^src/(main\\.tsx|core\\.ts|vite-env\\.d\\.ts)$'],
      },
      to: {},
    },
  ],
  /** @type {import('dependency-cruiser').IAllowedRuleType[]} */
  allowed: [
    ...fromRooms,
    // Files under it import Recharts; nobody else does.
    { from: { path: '^src/ui/charts/' }, to: { path: toPackagePaths(['recharts']) } },
    // As an address only (`?worker&inline`), which the resolved path no longer shows: `cruiseHouse` looks at that.
    { from: { path: '^src/queries/' }, to: { path: toRoomPaths(['workers']) } },
    {
      from: { path: '^src/main\\.tsx$' },
      to: {
        path: [
          ...toRoomPaths(['app', 'queries', 'io']),
          '^src/main\\.css$',
          ...toPackagePaths([
            'react',
            'react-dom',
            '@tanstack/react-query',
            '@fontsource-variable/source-sans-3',
          ]),
        ],
      },
    },
    { from: { path: '^src/core\\.ts$' }, to: { path: toRoomPaths(pureRooms) } },
    // `/// <reference types="vite/client" />`
    { from: { path: '^src/' }, to: { path: '(^|/)node_modules/vite/client\\.d\\.ts$' } },
  ],
  allowedSeverity: /** @type {const} */ ('error'),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};

export default configuration;
