import { describe, expect, it } from 'vitest';
import { killInImports } from '../browser/library/killedBrowser.ts';

/** A new profile every 25 kills, so that looking at what is held does not outgrow the imports. */
const profiles = [1, 2, 3, 4, 5, 6, 7, 8];
const KILLS = 25;

describe('a browser killed in the middle of imports', () => {
  it.each(profiles)('loses nothing that was confirmed and shows nothing half: profile %i', async (seed) => {
    const seen = await killInImports(KILLS, seed);
    expect(
      seen.filter(({ lost, strangers, broken }) => lost.length + strangers.length + broken.length > 0),
    ).toEqual([]);
    expect(seen).toHaveLength(KILLS);
    expect(seen.at(-1)?.confirmed).toBeGreaterThan(5);
  });
});
