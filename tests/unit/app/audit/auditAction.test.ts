import { describe, expect, it } from 'vitest';
import { auditActions, toAuditView } from '../../../../src/app/audit/auditAction.ts';
import type { CurrentScope } from '../../../../src/app/view/scope.ts';
import { toSnapshotId } from '../../../../src/kernel/ids.ts';
import { DEFAULT_POLICY, type Policy } from '../../../../src/kernel/policy.ts';
import type { Question } from '../../../../src/kernel/question.ts';

const breakdown = {
  id: 'department',
  role: 'breakdown',
  name: 'Department',
  labels: ['Labs', 'Policy'],
} as const;
// Only the breakdown of a scope is looked at.
const scope = { breakdown } as unknown as CurrentScope;
const question: Question = {
  metric: 'representation',
  snapshots: [toSnapshotId('s1')],
  filters: [],
  grouping: 'detailed',
  denominator: 'known',
  comparator: { kind: 'none' },
};

describe('the way from a figure to its audit', () => {
  it('is there where a pattern was planned, and nowhere else', () => {
    const labelsOf = (policy: Policy): readonly string[] =>
      auditActions({ question, policy }, scope, () => undefined).map(({ label }) => label);
    expect(labelsOf(DEFAULT_POLICY)).toEqual(['What is hidden']);
    expect(labelsOf({ kind: 'civil-service' })).toEqual([]);
    expect(labelsOf({ kind: 'made-up' })).toEqual([]);
  });

  it('leads to the table that the figure is made of, by places and not by names', () => {
    expect(toAuditView(question, scope)).toEqual({ snapshot: 's1', groups: 'detailed', rows: 'all' });
    expect(toAuditView({ ...question, by: 'department' }, scope)).toMatchObject({ rows: 'breakdown' });
    const filters = [{ dimension: 'department', members: ['Policy'] }];
    expect(toAuditView({ ...question, by: 'grade', filters }, scope)).toMatchObject({
      rows: 'grade',
      part: 1,
    });
    expect(toAuditView({ ...question, metric: 'grade-progression' }, scope)).toMatchObject({ rows: 'grade' });
  });
});
