import { expect, it } from 'vitest';
import { buildChunk } from '../../../src/queries/buildChunk.ts';

it('gives what is made of a chunk once it has come, and at once from then on', async () => {
  let asked = 0;
  const chunk = buildChunk(async () => {
    asked += 1;
    return { word: 'here' };
  });
  const first = chunk(({ word }) => word.length);
  expect(first).toBeInstanceOf(Promise);
  expect(await first).toBe(4);
  expect(chunk(({ word }) => word)).toBe('here');
  expect(asked).toBe(1);
});
