import { toDatabaseName } from './databaseName.ts';
import { withLocalStorage } from './withLocalStorage.ts';

/** The address of the screen that was looked at last, after the hash; nothing where none was kept. */
export function readLastView(): string | undefined {
  const kept = withLocalStorage((storage) => storage.getItem(place()));
  return kept !== null && kept !== undefined && /^\/[a-z]+(\?[\w.=&%+-]*)?$/.test(kept) ? kept : undefined;
}

/** Keeps the address of a screen, so that a later visit can go on there. */
export function saveLastView(address: string): void {
  withLocalStorage((storage) => storage.setItem(place(), address));
}

function place(): string {
  return `${toDatabaseName()} last view`;
}
