import { type ReactNode, useState } from 'react';
import {
  ILLUSTRATIVE_incidents,
  ILLUSTRATIVE_seniorRoles,
} from '../../fixtures/released/ILLUSTRATIVE_tables.ts';
import {
  headcount,
  roundedByPolicy,
  seniorGrades,
  sharesByGrade,
  suppressedByPolicy,
} from '../../fixtures/released/civilService.ts';
import { DisplayPanel } from '../../src/app/display/DisplayPanel.tsx';
import { KeyboardHelp } from '../../src/app/display/KeyboardHelp.tsx';
import { OneNumber } from '../../src/app/drill/OneNumber.tsx';
import type { ReleasedGrid } from '../../src/disclosure/releasedTable.ts';
import { buildFigure } from '../../src/figure/buildFigure.ts';
import { buildClosely, type Closely } from '../../src/figure/closely.ts';
import type { NumberPlace } from '../../src/figure/numberPlace.ts';
import { Button } from '../../src/ui/controls/Button.tsx';
import { FoldOut } from '../../src/ui/controls/FoldOut.tsx';
import { FigureFrame } from '../../src/ui/figure/FigureFrame.tsx';
import { Card } from '../../src/ui/frame/Card.tsx';
import { PageGrid } from '../../src/ui/frame/PageGrid.tsx';
import { actions, ignore } from './actions.ts';

/** One number of a figure in every state that a number can be in. */
const numbers: readonly (readonly [table: ReleasedGrid, place: NumberPlace, own?: Partial<Closely>])[] = [
  [seniorGrades, { row: 1, column: 0 }],
  [sharesByGrade, { row: 1, column: 1 }],
  [suppressedByPolicy, { row: 1, column: 1 }],
  [roundedByPolicy, { row: 1, column: 2 }],
  // One fact, and no row to choose from.
  [headcount, { row: 0, column: 3 }],
  // No fact at all, and names of a length that files have.
  [
    seniorGrades,
    { row: 0, column: 1 },
    {
      facts: [],
      breadcrumb:
        'Agency for the Long Term Stewardship of Rivers, Estuaries, Coasts and Inland Waterways, Senior Civil Service and Grade 6 and 7 taken together, Any other Mixed or multiple ethnic background: between 1,234,565 and 1,234,574 of between 12,345,670 and 12,345,679 known',
    },
  ],
  [ILLUSTRATIVE_seniorRoles, { row: 0, column: 0 }],
  [ILLUSTRATIVE_incidents, { row: 0, column: 0 }],
];

/** A number looked at closely, how the screen is shown, and the keys. */
export function CloserPart() {
  const [helping, setHelping] = useState(false);
  return (
    <>
      <h1>Closer</h1>
      <PageGrid>
        {numbers.map(([table, place, own], at) => (
          <CloserFigure key={at} table={table} place={place} own={own} />
        ))}
        <Card title="Folds" span={6}>
          <FoldOut label="Unfolds on a press">{(fold) => <FoldContent fold={fold} />}</FoldOut>
        </Card>
        <Card title="How the screen is shown" span={6}>
          <DisplayPanel onHelp={() => setHelping(true)} />
        </Card>
      </PageGrid>
      {helping ? <KeyboardHelp onClose={() => setHelping(false)} /> : null}
    </>
  );
}

function FoldContent({ fold }: { readonly fold: () => void }): ReactNode {
  return (
    <>
      <p>What was folded.</p>
      <Button onPress={fold}>Fold</Button>
    </>
  );
}

interface CloserFigureProps {
  readonly table: ReleasedGrid;
  readonly place: NumberPlace;
  readonly own: Partial<Closely> | undefined;
}

function CloserFigure({ table, place, own }: CloserFigureProps) {
  const [at, setAt] = useState(place);
  const figure = buildFigure(table);
  const closely = buildClosely(table, figure, at);
  if (closely === undefined) return null;
  const detail = (
    <OneNumber
      figure={figure}
      closely={{ ...closely, ...own }}
      ways={{ showTable: ignore, showMethod: ignore, showPicture: ignore }}
      on={[{ text: `${closely.column.label} in every department`, path: '/departments', view: {} }]}
      onProvenance={ignore}
      at={at}
      onRow={(row) => setAt({ ...at, row })}
      onColumn={(column) => setAt({ ...at, column })}
      onClose={ignore}
    />
  );
  return (
    <FigureFrame
      figure={figure}
      onProvenance={ignore}
      actions={actions}
      closely={{ picked: closely.key, onPick: ignore, detail }}
      span={6}
    />
  );
}
