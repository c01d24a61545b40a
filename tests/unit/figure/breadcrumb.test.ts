import { describe, expect, it } from 'vitest';
import { headcount, sharesByGrade, withheld } from '../../../fixtures/released/civilService.ts';
import { ILLUSTRATIVE_seniorRoles } from '../../../fixtures/released/ILLUSTRATIVE_tables.ts';
import { toBreadcrumb } from '../../../src/figure/breadcrumb.ts';

describe('the words for one cell', () => {
  it('say where it stands and what it counts', () => {
    expect(toBreadcrumb(sharesByGrade, 'g6-g7', 'asian')).toBe(
      'Science and Engineering, Grade 6 and 7, Asian: 105 of 2,915 known',
    );
    expect(toBreadcrumb(headcount, 'all', 'unknown')).toBe(
      'Science and Engineering, All staff, Unknown: 1,105 of between 13,310 and 13,330 staff',
    );
  });

  it('say suppressed of a hidden cell', () => {
    expect(toBreadcrumb(sharesByGrade, 'scs', 'asian')).toBe(
      'Science and Engineering, SCS, Asian: suppressed, of between 75 and 91 known',
    );
  });

  it('give the value where there is no count, marked where it is made up', () => {
    expect(toBreadcrumb(ILLUSTRATIVE_seniorRoles, 'all', 'white')).toBe(
      'Senior roles by ethnic group, All people, White: 85.0% (illustrative)',
    );
  });

  it('are none where there is no such cell', () => {
    expect(toBreadcrumb(sharesByGrade, 'g6-g7', 'roma')).toBeUndefined();
    expect(toBreadcrumb(withheld, 'all', 'asian')).toBeUndefined();
  });
});
