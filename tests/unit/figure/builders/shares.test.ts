import { describe, expect, it } from 'vitest';
import { release } from '../../../../src/disclosure/release.ts';
import { buildFigure } from '../../../../src/figure/buildFigure.ts';
import type { Figure } from '../../../../src/figure/figure.ts';
import { policyWords } from '../../../../src/figure/words/policyWords.ts';
import { seriesPolicyWords } from '../../../../src/figure/words/policyWordsOf.ts';
import { DEFAULT_POLICY, type Policy } from '../../../../src/kernel/policy.ts';
import type { ProvenanceClaim } from '../../../../src/kernel/provenance.ts';
import { ingestText, onlySnapshot } from '../../ingest/realFile.ts';

const text = [
  'Department,Base (n),White %,Asian %,Black %,Mixed %,Other %',
  'Alpha,1250,84.0%,8.0%,4.0%,3.0%,1.0%',
  'Beta,640,90.0%,5.0%,2.5%,1.5%,1.0%',
  'Gamma,87,77.0%,11.5%,5.7%,3.4%,2.3%',
].join('\r\n');

const claim: ProvenanceClaim = {
  kind: 'real',
  publisher: 'Ministry of Tests',
  title: 'Shares with a base',
  reference: { kind: 'date', date: '2024-03-31' },
  owner: 'The team',
  standing: 'management-information',
};

async function build(policy: Policy, department?: string): Promise<Figure> {
  const { recipe } = await ingestText(text);
  const snapshot = onlySnapshot(await ingestText(text, { recipe, provenance: claim }));
  const released = release(
    [snapshot],
    {
      metric: 'shares',
      snapshots: [snapshot.id],
      by: 'department',
      filters: department === undefined ? [] : [{ dimension: 'department', members: [department] }],
      grouping: 'detailed',
      denominator: 'known',
      comparator: { kind: 'none' },
    },
    policy,
  );
  if (released.kind === 'error') throw new Error(JSON.stringify(released.error));
  return buildFigure(released.value);
}

/** The shares of a department as printed, by group. */
function printed({ table }: Figure, department: string): Record<string, string | undefined> {
  const of = table.rows.map(({ cells }) => cells.map((cell) => cell?.text));
  return Object.fromEntries(
    of.filter(([name]) => name === department).map(([, group, share]) => [group, share]),
  );
}

describe('a figure of percentages with a base', () => {
  it('prints them as they were given, but for a row that a few people could be read from', async () => {
    const figure = await build(DEFAULT_POLICY);
    expect(printed(figure, 'Alpha')).toEqual({
      Asian: '8.0%',
      Black: '4.0%',
      'Mixed or multiple': '3.0%',
      White: '84.0%',
      Other: '1.0%',
    });
    expect(printed(figure, 'Beta')).toMatchObject({ Asian: '5.0%', Black: '2.5%', White: '90.0%' });
    // 3 and 2 of 87 people; the others would give them away.
    expect(printed(figure, 'Gamma')).toMatchObject({
      Asian: '11.8%',
      'Mixed or multiple': '[c]',
      Other: '[c]',
    });
  });

  it('says of each row what was done to it, in notes, method and subtitle alike', async () => {
    const figure = await build(DEFAULT_POLICY);
    expect(figure.measure).toBe('% of each department, 31 March 2024, with 95% interval');
    expect(figure.notes).toContain(
      'In Gamma, shares are worked out from their base and a count rounded to 5, since the shares as given would tell of a few people; all others are as they were given.',
    );
    expect(figure.notes).toContain(seriesPolicyWords(DEFAULT_POLICY, [{ content: 'shares' }]));
    expect(figure.notes.join(' ')).not.toMatch(
      /no other count is changed|shares are worked out from the rounded/,
    );
    expect(figure.method.definition).toMatch(/^Shares as they were given, but for those that the notes name/);
    expect(figure.method.interval).toMatch(/^Wilson score interval/);
    const alone = await build(DEFAULT_POLICY, 'Alpha');
    expect(alone.method.definition).toBe(
      'Shares as they were given. The base says how many people each is of.',
    );
    expect(alone.notes.join(' ')).not.toContain('In Gamma');
  });

  it('says that none is as given where the policy rounds every count', async () => {
    const figure = await build({ kind: 'round-all' });
    expect(printed(figure, 'Alpha')).toMatchObject({ Other: '1.2%' });
    expect(figure.method.definition).toMatch(/none is as it was given\.$/);
    expect(figure.notes).toContain(policyWords({ kind: 'round-all' }));
  });

  it('says that there are no intervals where it is shown unprotected', async () => {
    const figure = await build({ kind: 'unprotected' });
    expect(printed(figure, 'Gamma')).toMatchObject({ 'Mixed or multiple': '3.4%' });
    expect(figure.measure).toBe('% of each department, 31 March 2024');
    expect(figure.method.interval).toBe('No interval is worked out.');
  });
});

describe('the policy of a series', () => {
  it('is told as what it does to the content of the series', () => {
    const words = (content: 'counts' | 'shares' | 'measures') =>
      seriesPolicyWords(DEFAULT_POLICY, [{ content }]);
    expect(words('counts')).toBe(policyWords(DEFAULT_POLICY));
    expect(words('shares')).toMatch(/^Shares are shown as they were given\./);
    expect(words('measures')).toBe(policyWords({ kind: 'civil-service' }));
  });
});
