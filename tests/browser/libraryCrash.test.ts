import { describe, expect, it } from 'vitest';
import { killInImports, tearLog } from './library/killedBrowser.ts';

describe('a browser killed in the middle of imports', () => {
  it(
    'loses nothing that was confirmed and shows nothing half, eight times over',
    { timeout: 240_000 },
    async () => {
      const seen = await killInImports(8, 11);
      expect(
        seen.filter(({ lost, strangers, broken }) => lost.length + strangers.length + broken.length > 0),
      ).toEqual([]);
      expect(seen).toHaveLength(8);
      expect(seen.at(-1)?.confirmed).toBeGreaterThan(2);
    },
  );
});

describe('a log that the end of the browser has torn', () => {
  it.each([
    { which: 'library', states: ['disk', 'disk', 'restored'] },
    { which: 'copy', states: ['disk', 'disk', 'disk'] },
  ] as const)('costs nothing where it is that of the $which', async ({ which, states }) => {
    expect(await tearLog(which)).toEqual({ states, held: ['first', 'second'] });
  });
});
