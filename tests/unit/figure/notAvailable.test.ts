import { describe, expect, it } from 'vitest';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import type { Policy } from '../../../src/kernel/policy.ts';
import type { Snapshot } from '../../../src/snapshot/snapshot.ts';
import { EXACT, planOf, releaseGrid } from '../disclosure/planning/asking.ts';
import { ingestText, onlySnapshot, published } from '../ingest/realFile.ts';

/** The cell of G7 and Other is not available; the totals that were printed say that it is 30. */
const text = [
  'Grade,White,Asian,Other,Total',
  'EO,2011,193,57,2261',
  'G7,904,58,..,992',
  'Total,2915,251,87,3253',
].join('\n');

const read = async (): Promise<Snapshot> => onlySnapshot(await ingestText(text, { provenance: published }));

async function headcount(policy: Policy, by?: 'grade') {
  const snapshot = await read();
  const plan = policy.kind === 'exact' ? await planOf(snapshot) : undefined;
  const question = { metric: 'headcount' as const, ...(by === undefined ? {} : { by }) };
  return buildFigure(releaseGrid([snapshot], question, policy, plan));
}

describe('a figure over a cell that is not available', () => {
  it('gives what is added up as "at least", and calls no count exact', async () => {
    const figure = await headcount(EXACT);
    expect(figure.headline).toMatch(/^At least 3,223 /);
    expect(figure.notes.join(' ')).not.toContain('exact.');
    expect(figure.notes).toContain(
      '1 cell under this figure is not available; a number added up over it is only "at least".',
    );
  });

  it('uses the total that the publisher printed, where the policy lets it through', async () => {
    const figure = await headcount({ kind: 'published' });
    expect(figure.headline).toMatch(/^3,253 /);
  });
});
