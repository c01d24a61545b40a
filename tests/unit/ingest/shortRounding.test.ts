import { expect, it } from 'vitest';
import { ingestText } from './realFile.ts';

it('does not take a short table of round numbers for one that is rounded', async () => {
  const text = [
    'Ethnic group,Headcount',
    'White,900',
    'Asian,80',
    'Black,40',
    'Mixed,30',
    'Other,10',
    'Total,1060',
  ].join('\n');
  const { recipe } = await ingestText(text);
  expect(recipe.sourceProtection?.roundedTo).toBe(1);
});
