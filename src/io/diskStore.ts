import { closeDatabase, openDatabase } from './database.ts';
import { buildDatabaseStore } from './databaseStore.ts';

/** The library in IndexedDB. */
export const diskStore = buildDatabaseStore({ open: openDatabase, close: closeDatabase });
