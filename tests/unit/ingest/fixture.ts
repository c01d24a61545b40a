import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A made-up file of `fixtures/import/`, as text. */
export function readFixture(name: string): string {
  return readFileSync(path.resolve('fixtures/import', `ILLUSTRATIVE_${name}.csv`), 'utf8');
}
