import { dots, matrix, score } from '../../fixtures/figures/gallery.ts';
import { PageSummaryBlock } from '../../src/ui/feedback/PageSummaryBlock.tsx';
import { FigureFrame } from '../../src/ui/figure/FigureFrame.tsx';
import { PageGrid } from '../../src/ui/frame/PageGrid.tsx';
import { actions, ignore } from './actions.ts';

/** The page of the visual reference. */
export function MockPart() {
  return (
    <>
      <h1>Representation</h1>
      <PageSummaryBlock
        summary={{
          kind: 'real',
          hatched: false,
          leaves: 'every-way',
          lines: [
            {
              label: 'Real data',
              sentence: 'Workforce return, as at 31 March 2026; management information.',
            },
            {
              label: 'What we know',
              sentence: 'Asian and Black shares are lower at Grade 7 and above than among all staff.',
            },
            {
              label: 'How sure',
              sentence:
                'Both gaps are larger than chance would give groups this small; Mixed and Other show no clear gap.',
            },
            {
              label: 'What is hidden',
              sentence: '4 cells, to protect small numbers; the group of 18.6% is not known.',
            },
            { label: 'What to ask', sentence: 'Does the gap open at promotion to Grade 7, or on entry?' },
          ],
          sourceLine:
            'Real data; management information; HR Analytics; Workforce return; as at 31 March 2026; figure KQ7RM-2DXWH.',
        }}
      />
      <PageGrid>
        <FigureFrame figure={score} onProvenance={ignore} actions={actions} />
        <FigureFrame figure={dots} onProvenance={ignore} actions={actions} />
        <FigureFrame figure={matrix} onProvenance={ignore} actions={actions} />
      </PageGrid>
    </>
  );
}
