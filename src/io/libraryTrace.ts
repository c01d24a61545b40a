import { withLocalStorage } from './withLocalStorage.ts';

const TRACE = 'library-was-here';

/** Notes beside the database that there is a library, so that one the browser cleared away is missed. */
export function keepTrace(): void {
  withLocalStorage((storage) => storage.setItem(TRACE, 'yes'));
}

/** Whether a library was kept here before. */
export function hasTrace(): boolean {
  return withLocalStorage((storage) => storage.getItem(TRACE) !== null) ?? false;
}

/** Forgets that there was one. */
export function dropTrace(): void {
  withLocalStorage((storage) => storage.removeItem(TRACE));
}
