import { buildLadder } from './buildLadder.ts';

/** The common framework of responsibility levels. Source: Cabinet Office, Civil Service Statistics, technical note. */
export const civilServiceLadder = buildLadder(
  {
    id: 'civil-service',
    name: 'Civil Service grades',
    source: 'Cabinet Office, Civil Service Statistics',
    ranked: true,
  },
  [
    ['cs-aa', 'AA', 10, 'cs-aa-ao', ['Administrative Assistant']],
    ['cs-ao', 'AO', 20, 'cs-aa-ao', ['Administrative Officer']],
    ['cs-eo', 'EO', 30, 'cs-eo-group', ['Executive Officer']],
    ['cs-heo', 'HEO', 40, 'cs-heo-seo', ['Higher Executive Officer', 'HEO (D)']],
    ['cs-seo', 'SEO', 50, 'cs-heo-seo', ['Senior Executive Officer']],
    ['cs-g7', 'Grade 7', 60, 'cs-g6-g7', ['G7']],
    ['cs-g6', 'Grade 6', 70, 'cs-g6-g7', ['G6']],
    ['cs-scs-1', 'SCS 1', 80, 'cs-scs', ['Deputy Director', 'SCS 1 Deputy Director']],
    ['cs-scs-2', 'SCS 2', 90, 'cs-scs', ['Director', 'SCS 2 Director']],
    ['cs-scs-3', 'SCS 3', 100, 'cs-scs', ['Director General', 'SCS 3 Director General']],
    ['cs-scs-4', 'SCS 4', 110, 'cs-scs', []],
    ['cs-permanent-secretary', 'Permanent Secretary', 120, 'cs-scs', ['SCS 4 Permanent Secretary']],
  ],
  [
    ['cs-aa-ao', 'AA/AO', 15, ['Administrative Officers and Assistants', 'Administrative grades']],
    ['cs-eo-group', 'EO', 30, []],
    ['cs-heo-seo', 'HEO/SEO', 45, ['Senior and Higher Executive Officers']],
    ['cs-g6-g7', 'G6/G7', 65, ['Grades 6 and 7']],
    ['cs-scs', 'SCS', 99, ['Senior Civil Service Level', 'SCS level', 'SCS and equivalent', 'SCS grades']],
  ],
);
