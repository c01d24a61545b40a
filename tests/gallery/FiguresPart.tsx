import {
  allSuppressed,
  bars,
  change,
  dotsWithGaps,
  largeNumbers,
  nineteenGroups,
  oneGroup,
  screenOnly,
  withheld,
} from '../../fixtures/figures/gallery.ts';
import {
  ILLUSTRATIVE_bars,
  ILLUSTRATIVE_dots,
  ILLUSTRATIVE_unlike,
} from '../../fixtures/figures/ILLUSTRATIVE_gallery.ts';
import {
  alphabeticalDepartments,
  departmentAndWhole,
  ILLUSTRATIVE_multiples,
  ILLUSTRATIVE_ranked,
  multiplesOfDepartments,
  rankedDepartments,
  twoDepartments,
} from '../../fixtures/figures/departments.ts';
import {
  ILLUSTRATIVE_together,
  ILLUSTRATIVE_trend,
  pathOfGrades,
  trendOfRates,
  trendOfShares,
} from '../../fixtures/figures/trends.ts';
import * as outcomes from '../../fixtures/figures/ILLUSTRATIVE_outcomes.ts';
import { Button } from '../../src/ui/controls/Button.tsx';
import { Progress } from '../../src/ui/feedback/Progress.tsx';
import { FigureFrame } from '../../src/ui/figure/FigureFrame.tsx';
import { FigurePlaceholder } from '../../src/ui/figure/FigurePlaceholder.tsx';
import { PageGrid } from '../../src/ui/frame/PageGrid.tsx';
import { actions, ignore } from './actions.ts';

const real = [
  dotsWithGaps,
  bars,
  change,
  nineteenGroups,
  rankedDepartments,
  alphabeticalDepartments,
  multiplesOfDepartments,
  twoDepartments,
  departmentAndWhole,
  trendOfShares,
  trendOfRates,
  pathOfGrades,
  largeNumbers,
  oneGroup,
  withheld,
  allSuppressed,
  screenOnly,
];

/** Real figures in every state, and the frame without a figure. */
export function FiguresPart() {
  return (
    <>
      <h1>Figures</h1>
      <PageGrid>
        {real.map((figure, index) => (
          <FigureFrame
            key={figure.key}
            figure={figure}
            onProvenance={ignore}
            actions={figure.leaves === 'every-way' ? actions : []}
            span={index < 9 ? 12 : 6}
          />
        ))}
        <FigurePlaceholder kind="real" span={6} title="Share of each group" state={{ kind: 'loading' }} />
        <FigurePlaceholder
          kind="real"
          span={6}
          title="Share of each group"
          state={{
            kind: 'error',
            what: 'The published series could not be read.',
            where: 'civil-service-2023.csv is shorter than its record says.',
            whatToDo: 'Reload the page. Your own imports are not touched.',
            onRetry: ignore,
          }}
        />
        <FigurePlaceholder
          kind="real"
          span={6}
          title="Incidents"
          state={{ kind: 'empty', what: 'No incidents are held. A file of incidents fills this screen.' }}
        />
      </PageGrid>
    </>
  );
}

/** Illustrative figures, hatched all over. */
export function IllustrativePart() {
  return (
    <>
      <h1>Representation</h1>
      <p className="lede">
        These figures are made up, to show what the dashboard does. They describe no organisation and are
        hatched wherever they go.
      </p>
      <PageGrid>
        <FigureFrame figure={ILLUSTRATIVE_bars} onProvenance={ignore} actions={actions} span={7} />
        <FigureFrame figure={ILLUSTRATIVE_unlike} onProvenance={ignore} actions={actions} span={5} />
        <FigureFrame figure={ILLUSTRATIVE_dots} onProvenance={ignore} actions={actions} />
        <FigureFrame figure={ILLUSTRATIVE_together} onProvenance={ignore} actions={actions} />
        <FigureFrame figure={ILLUSTRATIVE_trend} onProvenance={ignore} actions={actions} />
        <FigureFrame figure={ILLUSTRATIVE_multiples} onProvenance={ignore} actions={actions} />
        <FigureFrame figure={ILLUSTRATIVE_ranked} onProvenance={ignore} actions={actions} />
        {Object.values(outcomes).map((figure) => (
          <FigureFrame key={figure.key} figure={figure} onProvenance={ignore} actions={actions} span={6} />
        ))}
        <FigurePlaceholder
          kind="illustrative"
          span={6}
          title="Share of each group"
          state={{ kind: 'loading' }}
        />
        <FigurePlaceholder
          kind="illustrative"
          span={6}
          title="Share of each group by grade"
          state={{
            kind: 'loading',
            work: <Progress label="Planning protection" done={0.3} text="9 of 30 tables" onCancel={ignore} />,
          }}
        />
        <FigurePlaceholder
          kind="illustrative"
          span={6}
          title="Share of each group"
          state={{
            kind: 'error',
            what: 'The made-up example could not be read.',
            where: 'ILLUSTRATIVE_senior_roles.csv is shorter than its record says.',
            whatToDo: 'Reload the page. Your own imports are not touched.',
            onRetry: ignore,
          }}
        />
        <FigurePlaceholder
          kind="illustrative"
          span={6}
          title="Change since 31 March 2025"
          state={{
            kind: 'error',
            what: 'Real and made-up numbers are never compared.',
            whatToDo: 'Choose another illustrative snapshot to compare with.',
          }}
        />
        <FigurePlaceholder
          kind="illustrative"
          span={6}
          title="Incidents"
          state={{
            kind: 'empty',
            what: 'This made-up set has no incidents.',
            action: <Button onPress={ignore}>Open the made-up incidents</Button>,
          }}
        />
      </PageGrid>
    </>
  );
}
