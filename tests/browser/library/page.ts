import * as buckets from '../../../src/io/buckets.ts';
import * as database from '../../../src/io/database.ts';
import * as databaseName from '../../../src/io/databaseName.ts';
import * as diskStore from '../../../src/io/diskStore.ts';
import { Fault } from '../../../src/io/fault.ts';
import * as library from '../../../src/io/library.ts';
import * as libraryChanges from '../../../src/io/libraryChanges.ts';
import * as openStore from '../../../src/io/openStore.ts';
import * as readSnapshot from '../../../src/io/readSnapshot.ts';
import * as saveImport from '../../../src/io/saveImport.ts';
import * as storeState from '../../../src/io/storeState.ts';
import * as tabs from '../../../src/io/tabs.ts';
import * as inspectLibrary from '../../../src/io/inspectLibrary.ts';
import * as repairLibrary from '../../../src/io/repairLibrary.ts';
import * as workspaceFile from '../../../src/io/workspaceFile.ts';
import { contentHash } from '../../../src/snapshot/contentHash.ts';
import { parseCatalogue } from '../../../src/snapshot/parseCatalogue.ts';
import { parseSnapshotJson } from '../../../src/snapshot/parseSnapshotJson.ts';
import { buildCube, buildSeries } from './buildCube.ts';
import { fillLibrary } from './fillLibrary.ts';
import { readStoredJson, writeStoredJson } from './storedJson.ts';

const doors = {
  ...buckets,
  ...database,
  ...databaseName,
  ...diskStore,
  ...library,
  ...libraryChanges,
  ...openStore,
  ...readSnapshot,
  ...saveImport,
  ...storeState,
  ...tabs,
  ...inspectLibrary,
  ...repairLibrary,
  ...workspaceFile,
  Fault,
  contentHash,
  fillLibrary,
  parseCatalogue,
  parseSnapshotJson,
  readStoredJson,
  writeStoredJson,
  buildCube,
  buildSeries,
};

declare global {
  var library: typeof doors;
}
globalThis.library = doors;
