import { describe, expect, it } from 'vitest';
import { clusterLabels, toJoins } from '../../../../src/ingest/labels/clusterLabels.ts';
import { ingestText, madeUp } from '../realFile.ts';

const values = [
  { value: 'Department for Education', rows: 70 },
  { value: 'DEPT FOR EDUCATION', rows: 2 },
  { value: 'Department of Health & Social Care', rows: 30 },
  { value: 'department of health and social  care', rows: 40 },
  { value: 'Home Office', rows: 9 },
  { value: 'Swyddfa Tŷ Môn', rows: 1 },
  { value: 'Swyddfa Ty Mon', rows: 3 },
  { value: '', rows: 5 },
];

describe('near-identical labels', () => {
  it('are proposed as one, under the name that most rows have', () => {
    expect(clusterLabels(values).map(({ as, labels }) => [as, labels.length])).toEqual([
      ['Department for Education', 2],
      ['department of health and social  care', 2],
      ['Swyddfa Ty Mon', 2],
    ]);
  });

  it('are left alone where a word differs', () => {
    expect(
      clusterLabels([
        { value: 'Office for Students', rows: 1 },
        { value: 'Office for Statistics', rows: 1 },
      ]),
    ).toEqual([]);
  });

  it('are counted as one once joined, and apart again when the join is taken back', async () => {
    const text = `Staff ID,Department,Ethnic group\n1,Dept for Education,White\n2,Department for Education,White\n3,Home Office,Asian\n`;
    const first = await ingestText(text, { provenance: madeUp });
    const [cluster] = clusterLabels([
      { value: 'Dept for Education', rows: 1 },
      { value: 'Department for Education', rows: 1 },
    ]);
    if (cluster === undefined) throw new Error('no cluster');
    const joins = toJoins({ column: 'Department' }, cluster, 'Department for Education');
    const joined = await ingestText(text, { provenance: madeUp, recipe: { ...first.recipe, joins } });
    const apart = await ingestText(text, { provenance: madeUp, recipe: { ...first.recipe, joins: [] } });
    const labelsOf = ({ snapshots }: typeof joined): readonly string[] | undefined => {
      const content = snapshots[0]?.content;
      return content?.kind === 'counts'
        ? content.dimensions.find(({ role }) => role === 'breakdown')?.labels
        : undefined;
    };
    expect(labelsOf(joined)).toEqual(['Department for Education', 'Home Office']);
    expect(labelsOf(apart)).toEqual(['Department for Education', 'Dept for Education', 'Home Office']);
    expect(joined.account.used).toBe(3);
  });
});
