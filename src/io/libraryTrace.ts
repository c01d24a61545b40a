import { toDatabaseName } from './databaseName.ts';
import { withLocalStorage } from './withLocalStorage.ts';

/** Pages from disk share this storage, so each names its own. */
const place = (): string => `${toDatabaseName()} library was here`;

/** Notes beside the database that there is a library, so that one the browser cleared away is missed. */
export function keepTrace(): void {
  withLocalStorage((storage) => storage.setItem(place(), 'yes'));
}

/** Whether a library was kept here before. */
export function hasTrace(): boolean {
  return withLocalStorage((storage) => storage.getItem(place()) !== null) ?? false;
}

/** Forgets that there was one. */
export function dropTrace(): void {
  withLocalStorage((storage) => storage.removeItem(place()));
}
