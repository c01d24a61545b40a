import { describe, expect, it } from 'vitest';
import { listPublishedRequests } from '../../../../src/app/publication/publishedRequests.ts';
import { toComparator, toPopulation } from '../../../../src/app/view/comparators.ts';
import { progressionRequests } from '../../../../src/app/view/progressionRequests.ts';
import { incidentRequests, overviewRequests } from '../../../../src/app/view/requests.ts';
import { resolveScope } from '../../../../src/app/view/scope.ts';
import { parseView, type View } from '../../../../src/app/view/view.ts';
import { wresAnswers } from '../../../../src/app/view/wresRequests.ts';
import { toSeriesId, toSnapshotId } from '../../../../src/kernel/ids.ts';
import type { Series } from '../../../../src/kernel/series.ts';
import type { DimensionSummary, SnapshotSummary } from '../../../../src/kernel/snapshotSummary.ts';
import { NO_SETTINGS } from '../../../../src/workspace/goalSettings.ts';
import { managementInformation } from '../../../../fixtures/released/provenance.ts';

const policy = { kind: 'exact', threshold: 5, zeroRule: 'published' } as const;

const toId = (title: string): string => title.toLowerCase().replaceAll(' ', '-');

function seriesOf(title: string): Series {
  return { id: toSeriesId(toId(title)), kind: 'real', title, policy, wording: 'staff', origin: 'user' };
}

function snapshotOf(series: string, own: Partial<SnapshotSummary> = {}): SnapshotSummary {
  return {
    id: toSnapshotId(`${toId(series)}-1`),
    series: toSeriesId(toId(series)),
    title: series,
    content: 'counts',
    provenance: managementInformation,
    dimensions: [],
    mapping: {},
    account: { read: 0, used: 0, totals: 0, keptOut: 0, waiting: 0, setAside: 0, reasons: [] },
    sourceNotes: [],
    ...own,
  };
}

const dimension = (
  id: string,
  role: DimensionSummary['role'],
  labels: readonly string[],
): DimensionSummary => ({ id, role, name: id, labels });
const outcome = (happened: string): readonly DimensionSummary[] => [
  dimension('ethnicity', 'characteristic', ['BME', 'White']),
  dimension('outcome', 'breakdown', [happened, `Not ${happened.toLowerCase()}`]),
];

const workforce = snapshotOf('Workforce', {
  dimensions: [
    dimension('ethnicity', 'characteristic', ['BME', 'White']),
    dimension('grade', 'grade', ['Band 5', 'Band 6']),
    dimension('staff', 'breakdown', ['Clinical', 'Medical and dental', 'Non-clinical']),
  ],
  mapping: { classification: '2A', ladder: 'agenda-for-change' },
});
const recruitment = snapshotOf('Recruitment', { of: 'outcomes', dimensions: outcome('Appointed') });
const disciplinary = snapshotOf('Disciplinary processes', {
  of: 'outcomes',
  dimensions: outcome('With the outcome'),
});
const leavers = snapshotOf('Leavers', { of: 'outcomes', dimensions: outcome('Left') });
const residents = snapshotOf('Residents', {
  of: 'population',
  dimensions: [
    dimension('area', 'breakdown', ['North', 'South']),
    dimension('age', 'breakdown', ['16 to 64', 'All ages']),
    dimension('ethnicity', 'characteristic', ['Black', 'White']),
  ],
});
const board = snapshotOf('Trust board', {
  dimensions: [
    dimension('ethnicity', 'characteristic', ['BME', 'White']),
    dimension('seat', 'breakdown', ['Executive', 'Voting']),
  ],
});
const survey = snapshotOf('Discrimination at work', { content: 'shares' });
const stops = snapshotOf('Stops', { content: 'measures', mapping: { classification: '5B' } });

function scopeOf(snapshots: readonly SnapshotSummary[], view: View = {}, shows?: 'measures') {
  const library = {
    series: snapshots.map(({ title }) => seriesOf(title)),
    snapshots,
    issues: [],
  };
  const all = resolveScope(library, { kind: 'real', ...view }, shows);
  if (all.current === undefined) throw new Error('nothing in view');
  return { current: all.current, all };
}

describe('the figures that a screen asks for', () => {
  it('of outcomes are how likely each group was to have it, wherever they are looked at', () => {
    const { current, all } = scopeOf([leavers], { series: 'leavers' });
    for (const requests of [overviewRequests(current, all), progressionRequests(current)]) {
      expect(requests[0]?.question).toMatchObject({
        metric: 'relative-likelihood',
        outcome: { kind: 'members', dimension: 'outcome', members: ['Left'] },
      });
    }
    expect(current.breakdown).toBeUndefined();
  });

  it('of people with several outcomes ask each, a step of recruitment among those at the step before', () => {
    const flag = (label: string): DimensionSummary => ({
      ...dimension(`outcome:${label.toLowerCase()}`, 'breakdown', [label, `Not ${label.toLowerCase()}`]),
      name: `Outcome: ${label}`,
    });
    const applicants = snapshotOf('Applicants', {
      of: 'outcomes',
      dimensions: [
        dimension('ethnicity', 'characteristic', ['BME', 'White']),
        flag('Shortlisted'),
        flag('Appointed'),
        dimension('department', 'breakdown', ['North', 'South']),
      ],
    });
    const { current, all } = scopeOf([applicants]);
    expect(current.breakdown?.id).toBe('department');
    const among = [{ dimension: 'outcome:shortlisted', members: ['Shortlisted'] }];
    const appointed = { kind: 'members', dimension: 'outcome:appointed', members: ['Appointed'] };
    expect(overviewRequests(current, all).map(({ question }) => question)).toMatchObject([
      { outcome: { dimension: 'outcome:shortlisted', members: ['Shortlisted'] }, filters: [] },
      { outcome: appointed, filters: among },
      { metric: 'headcount' },
    ]);
    const second = wresAnswers(current, all).find(({ indicator }) => indicator.number === 2);
    expect(second?.requests[0]?.question).toMatchObject({ outcome: appointed, filters: among });
  });

  it('begin with a workforce and not with a population, however late that was imported', () => {
    expect(scopeOf([stops, recruitment, residents, workforce]).current.snapshot.id).toBe(workforce.id);
    expect(scopeOf([workforce, residents]).current.snapshot.id).toBe(workforce.id);
    expect(scopeOf([residents]).current.snapshot.id).toBe(residents.id);
  });

  it('of incidents are numbers over time where there are dates, rates and ratios once the address names a population', () => {
    const plain = scopeOf([stops, residents], {}, 'measures');
    expect(incidentRequests(plain.current, plain.all)).toHaveLength(1);
    const earlier = { ...stops, id: toSnapshotId('stops-0') };
    const dated = scopeOf([earlier, stops], {}, 'measures');
    expect(incidentRequests(dated.current, dated.all).map(({ question }) => question)).toMatchObject([
      { metric: 'incidents', snapshots: [stops.id] },
      { metric: 'incident-trend', snapshots: [stops.id, earlier.id] },
    ]);
    const { current, all } = scopeOf(
      [stops, residents],
      { among: `snapshot-${residents.id}`, within: '0.1_1.0' },
      'measures',
    );
    const requests = incidentRequests(current, all);
    expect(requests.map(({ question }) => question.metric)).toEqual([
      'incidents',
      'incident-rate',
      'disparity-ratio',
    ]);
    expect(requests[1]?.question.population).toEqual({
      kind: 'snapshot',
      snapshot: residents.id,
      policy,
      filters: [
        { dimension: 'area', members: ['South'] },
        { dimension: 'age', members: ['16 to 64'] },
      ],
    });
  });

  it('of a publication hold the rates of incidents among each population that it carries', () => {
    const library = {
      series: [stops, residents].map(({ title }) => seriesOf(title)),
      snapshots: [stops, residents],
      issues: [],
    };
    const asked = listPublishedRequests(library, () => NO_SETTINGS, false).map(({ question }) => question);
    for (const metric of ['incident-rate', 'disparity-ratio'])
      expect(asked.filter((one) => one.metric === metric)).toMatchObject([
        { snapshots: [stops.id], population: { kind: 'snapshot', snapshot: residents.id } },
      ]);
  });

  it('compare with what the address says: feeder, all, a census by area and ages, a snapshot that is held', () => {
    const { current, all } = scopeOf([workforce, residents]);
    const read = (text: string | undefined) => toComparator(text, current, all);
    expect(read('feeder')).toEqual({ kind: 'feeder-grade' });
    expect(read('all')).toEqual({ kind: 'all-staff' });
    expect(read('census-E12000007')).toEqual({ kind: 'census', area: 'E12000007', ages: '16-to-64' });
    expect(read('census-all-E12000007')).toEqual({ kind: 'census', area: 'E12000007', ages: 'all' });
    expect(read(`snapshot-${residents.id}`)).toMatchObject({ kind: 'snapshot', snapshot: residents.id });
    expect(read('snapshot-gone')).toBeUndefined();
    expect(toPopulation(undefined, current, all)).toBeUndefined();
  });

  it('are shares of everybody where the address says so', () => {
    const { current, all } = scopeOf([workforce], { base: 'all' });
    expect(overviewRequests(current, all).map(({ question }) => question.denominator)).toEqual([
      'all',
      'all',
      'all',
    ]);
  });

  it('survive a link that was written by hand', () => {
    const view = { base: 'all', among: 'census-all-E12000007', within: '0.3_1.2', against: 'all' };
    expect(parseView(view)).toEqual(view);
    expect(parseView({ reference: 'white-british' })).toEqual({ reference: 'white-british' });
    expect(parseView({ reference: '<b>' })).toEqual({});
    expect(parseView({ base: 'some', among: '<b>', within: '0.3_x', against: ' ' })).toEqual({});
  });
});

describe('the indicators of the Workforce Race Equality Standard', () => {
  const library = [workforce, recruitment, disciplinary, leavers, board, survey];
  const { current, all } = scopeOf(library);
  const answers = wresAnswers(current, all);
  const asked = (number: number) =>
    answers.find(({ indicator }) => indicator.number === number)?.requests.map(({ question }) => question) ??
    [];

  it('have clinical, non-clinical and medical staff apart', () => {
    expect(asked(1).map(({ filters }) => filters)).toEqual([
      [{ dimension: 'staff', members: ['Clinical'] }],
      [{ dimension: 'staff', members: ['Medical and dental'] }],
      [{ dimension: 'staff', members: ['Non-clinical'] }],
    ]);
  });

  it('come from whichever series can answer, by the name of the outcome or the title of the series', () => {
    expect(asked(2)).toMatchObject([
      { snapshots: [recruitment.id], against: { group: 'white', place: 'above' } },
    ]);
    expect(asked(3)).toMatchObject([
      {
        snapshots: [disciplinary.id],
        against: { group: 'white', place: 'below' },
        outcome: { members: ['With the outcome'] },
      },
    ]);
    expect(asked(8)).toMatchObject([{ metric: 'shares', snapshots: [survey.id] }]);
    expect(asked(9)).toMatchObject([
      {
        metric: 'board-difference',
        snapshots: [board.id],
        comparator: { kind: 'snapshot', snapshot: workforce.id, policy },
      },
    ]);
  });

  it('name the file that would fill the others', () => {
    expect(
      answers.filter(({ requests }) => requests.length === 0).map(({ indicator }) => indicator.number),
    ).toEqual([4, 5, 6, 7]);
    for (const { indicator } of answers)
      expect(indicator.fills).toMatch(/^(?:Headcounts|Outcomes|Shares)\b.*\.$/);
  });
});
