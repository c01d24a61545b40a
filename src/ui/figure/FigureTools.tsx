import { useState, type RefObject } from 'react';
import type { Figure } from '../../figure/figure.ts';
import { tableClipboard } from './useMarkedCopy.ts';
import { writeClipboard } from './writeClipboard.ts';

/** A way out of a figure, or anything else that can be done with it. */
export interface FigureAction {
  readonly id: string;
  /** "Download"; the figure's name is added for those who do not see it. */
  readonly label: string;
  /** `frame` is the figure on the page, with the chart as drawn. */
  readonly run: (figure: Figure, frame: HTMLElement) => void;
}

interface FigureToolsProps {
  readonly figure: Figure;
  readonly frame: RefObject<HTMLElement | null>;
  readonly actions: readonly FigureAction[];
  readonly view: 'chart' | 'table';
  /** Absent where there is only one view. */
  readonly onView: ((view: 'chart' | 'table') => void) | undefined;
}

/** The tools under a figure, each named with it. */
export function FigureTools({ figure, frame, actions, view, onView }: FigureToolsProps) {
  const [said, setSaid] = useState('');
  const other = view === 'chart' ? 'table' : 'chart';
  const hasTable = figure.table.rows.length > 0;
  const canCopy = figure.leaves === 'every-way' && hasTable;
  const copy = async (): Promise<void> => {
    const done = await writeClipboard(tableClipboard(figure));
    setSaid(done ? 'Copied, with its source.' : 'Not copied: this browser does not allow it here.');
  };
  return (
    <div className="tools" role="group" aria-label={`Tools: ${figure.toolName}`}>
      {onView === undefined ? null : (
        <Tool
          label={other === 'table' ? 'Table' : 'Chart'}
          name={figure.toolName}
          onPress={() => onView(other)}
        />
      )}
      {canCopy ? <Tool label="Copy table" name={figure.toolName} onPress={() => void copy()} /> : null}
      {actions.map((action) => (
        <Tool
          key={action.id}
          label={action.label}
          name={figure.toolName}
          onPress={() => {
            if (frame.current !== null) action.run(figure, frame.current);
          }}
        />
      ))}
      <span className="said" role="status">
        {said}
      </span>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly name: string;
  readonly onPress: () => void;
}

function Tool({ label, name, onPress }: ToolProps) {
  return (
    <button type="button" className="button quiet tool" aria-label={`${label}: ${name}`} onClick={onPress}>
      {label}
    </button>
  );
}
