import type { StoredRecipe } from '../workspace/records.ts';
import { readAs } from './library.ts';
import { openStore } from './openStore.ts';

/** Reads the recipes kept for the next file of a form. Rejects with a fault of storage. */
export async function readRecipes(): Promise<readonly StoredRecipe[]> {
  const store = await openStore();
  return readAs('the recipes', () => store.read(['recipes'], (reading) => reading.all('recipes')));
}
