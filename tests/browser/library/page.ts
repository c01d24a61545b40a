import * as database from '../../../src/io/database.ts';
import * as library from '../../../src/io/library.ts';
import { parseCatalogue } from '../../../src/snapshot/parseCatalogue.ts';
import { parseSnapshotJson } from '../../../src/snapshot/parseSnapshotJson.ts';
import { readStoredJson, writeStoredJson } from './storedJson.ts';

const doors = { ...database, ...library, parseCatalogue, parseSnapshotJson, readStoredJson, writeStoredJson };

declare global {
  var library: typeof doors;
}
globalThis.library = doors;
