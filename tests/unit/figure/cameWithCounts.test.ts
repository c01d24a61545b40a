import { describe, expect, it } from 'vitest';
import { release } from '../../../src/disclosure/release.ts';
import { buildFigure } from '../../../src/figure/buildFigure.ts';
import { ingestText, madeUp, onlySnapshot } from '../ingest/realFile.ts';

async function figureOf(...lines: string[]): Promise<ReturnType<typeof buildFigure>> {
  const text = lines.join('\n');
  const { recipe } = await ingestText(text);
  const snapshot = onlySnapshot(await ingestText(text, { recipe, provenance: madeUp }));
  const released = release(
    [snapshot],
    {
      metric: 'shares',
      snapshots: [snapshot.id],
      filters: [],
      grouping: 'detailed',
      denominator: 'known',
      comparator: { kind: 'none' },
    },
    { kind: 'exact', threshold: 5, zeroRule: 'published' },
  );
  if (released.kind === 'error') throw new Error(JSON.stringify(released.error));
  return buildFigure(released.value);
}

const WITHOUT = /without (?:the )?counts/i;

describe('a figure of published shares', () => {
  it.each([400, 8])('that came with a base of %d is nowhere said to come without counts', async (base) => {
    const figure = await figureOf('Ethnic group,Percentage,Base', `White,75,${base}`, `Asian,25,${base}`);
    expect(JSON.stringify(figure)).not.toMatch(WITHOUT);
    expect(figure.method.definition).toMatch(/^Shares as they were given\. The base says how many people/);
  });

  it('that came without one says so', async () => {
    const figure = await figureOf('Ethnic group,Percentage', 'White,75', 'Asian,25');
    expect(figure.method.definition).toMatch(WITHOUT);
    expect(figure.measure).toMatch(WITHOUT);
  });
});
