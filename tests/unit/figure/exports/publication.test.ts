import { describe, expect, it } from 'vitest';
import { ILLUSTRATIVE_seniorRoles } from '../../../../fixtures/released/ILLUSTRATIVE_tables.ts';
import { shareOfEachGroup } from '../../../../fixtures/released/civilService.ts';
import {
  readWrittenTable,
  type ReleasedSet,
  toPublishedSnapshot,
  toWrittenTable,
} from '../../../../src/disclosure/releasedSet.ts';
import type { ReleasedTable } from '../../../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../../../src/figure/buildFigure.ts';
import {
  buildPublicationHead,
  publicationLine,
  PUBLICATION_PLACE,
  toPublicationHtml,
  toPublicationParts,
} from '../../../../src/figure/exports/publication.ts';
import { toSeriesId } from '../../../../src/kernel/ids.ts';
import { ok } from '../../../../src/kernel/result.ts';
import type { SnapshotSummary } from '../../../../src/kernel/snapshotSummary.ts';

/** A snapshot as the library lists it, with everything in it that must stay there. */
function summaryOf({ question, provenance, title, reference }: ReleasedTable): SnapshotSummary {
  return {
    id: question.snapshots[0],
    series: toSeriesId('series'),
    title,
    content: 'counts',
    ...(reference === undefined ? {} : { reference }),
    provenance: {
      ...provenance,
      record: {
        fileName: 'secret-file.csv',
        sha256: 'f00d'.repeat(16),
        importedAt: '2026-01-01T00:00:00Z',
        recipeFingerprint: 'secret-recipe',
        rowsRead: 734_511,
        rowsSetAside: 3,
      },
    },
    dimensions: [],
    mapping: {},
    account: { read: 734_511, used: 734_511, totals: 0, keptOut: 0, waiting: 0, setAside: 0, reasons: [] },
    sourceNotes: ['a note of the file'],
  };
}

function setOf(table: ReleasedTable): ReleasedSet {
  const { question, policy, provenance } = table;
  return {
    series: [
      {
        id: toSeriesId('series'),
        kind: provenance.kind,
        title: 'A series',
        policy,
        wording: 'staff',
        origin: 'user',
      },
    ],
    snapshots: [toPublishedSnapshot(summaryOf(table))],
    tables: [{ question, policy, answer: ok(table) }],
  };
}

const facts = {
  title: 'A <title> & more',
  generated: '2026-11-22T10:00:00Z',
  members: false,
  codes: ['KQ7RM-2DXWH'],
  goals: [],
};
const template = `<title>Diversity data dashboard</title><meta name="description" content="old" /><noscript>old</noscript>${PUBLICATION_PLACE}`;

describe('a publication', () => {
  it('names nothing of the file that its snapshots came from, and no row counts', () => {
    const set = setOf(shareOfEachGroup);
    const html = toPublicationHtml(template, buildPublicationHead(set, facts), new Map([['a', 'eJw=']]));
    expect(html).not.toMatch(/secret|f00d|734511|a note of the file|rowsRead/);
    expect(html).toContain('KQ7RM-2DXWH');
  });

  it('says its kind, source and date in its source, before any script', () => {
    const real = toPublicationHtml(template, buildPublicationHead(setOf(shareOfEachGroup), facts), new Map());
    expect(real).toContain('<title>A &lt;title&gt; &amp; more</title>');
    expect(real).toMatch(/<noscript><p>Real data\. Cabinet Office.*As at 31 March/);
    const made = toPublicationHtml(
      template,
      buildPublicationHead(setOf(ILLUSTRATIVE_seniorRoles), facts),
      new Map(),
    );
    expect(made).toContain('<title>Illustrative: A');
    expect(made).toMatch(/content="Illustrative, not real data\. /);
  });

  it('lets no text of the data end its script', () => {
    const set = setOf({ ...shareOfEachGroup, title: '</script><script>alert(1)</script>' });
    const html = toPublicationHtml(template, buildPublicationHead(set, facts), new Map());
    expect(html).not.toContain('<script>alert');
  });

  it('gives back every table as it was: the same figure with the same code', () => {
    for (const table of [shareOfEachGroup, ILLUSTRATIVE_seniorRoles]) {
      const [part = []] = toPublicationParts(setOf(table)).values();
      const read = part.map((written) => readWrittenTable(JSON.parse(JSON.stringify(written))));
      const [answer] = read.map((one) => one.answer);
      if (answer?.kind !== 'ok') throw new Error('the table is gone');
      expect(buildFigure(answer.value)).toEqual(buildFigure(table));
    }
  });

  it('gives back why a table was refused', () => {
    const { question, policy } = shareOfEachGroup;
    const refused = {
      question,
      policy,
      answer: { kind: 'error', error: [{ code: 'outside-lattice' }] },
    } as const;
    expect(
      readWrittenTable(
        toWrittenTable({ ...refused, answer: { ...refused.answer, error: [...refused.answer.error] } }),
      ),
    ).toEqual(refused);
  });

  it('never holds both kinds, and is never empty', () => {
    const [real, made] = [setOf(shareOfEachGroup), setOf(ILLUSTRATIVE_seniorRoles)];
    const both = { ...real, series: [...real.series, ...made.series] };
    expect(() => buildPublicationHead(both, facts)).toThrow('one kind');
    expect(() => buildPublicationHead({ ...real, series: [] }, facts)).toThrow('one kind');
  });

  it('says what is not to be released before a date', () => {
    const { provenance } = shareOfEachGroup;
    const set = setOf({
      ...shareOfEachGroup,
      provenance: { ...provenance, notForReleaseBefore: '2027-01-05' },
    });
    expect(publicationLine(buildPublicationHead(set, facts))).toContain(
      'Not for release before 5 January 2027',
    );
  });
});
