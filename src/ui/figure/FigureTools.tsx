import { useState, type RefObject } from 'react';
import type { Figure } from '../../figure/figure.ts';
import type { FigureAction, ToolRun } from './figureAction.ts';
import { ToolMenu } from './ToolMenu.tsx';
import { tableClipboard } from './useMarkedCopy.ts';
import { writeClipboard } from './writeClipboard.ts';

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
  // What whoever sees the page sees.
  const [heard, setHeard] = useState('');
  const other = view === 'chart' ? 'table' : 'chart';
  const hasTable = figure.table.rows.length > 0;
  const canCopy = figure.leaves === 'every-way' && hasTable;
  const copy = async (): Promise<void> => {
    const done = await writeClipboard(tableClipboard(figure));
    setSaid(done ? 'Copied, with its source.' : 'Not copied: this browser does not allow it here.');
  };
  const start = (run: ToolRun): void => {
    if (frame.current === null) return;
    void Promise.resolve(run(figure, frame.current)).then((words) => setSaid(words ?? ''));
  };
  return (
    <div className="tools" role="group" aria-label={`Tools: ${figure.toolName}`}>
      {onView === undefined ? null : (
        <Tool
          label={other === 'table' ? 'Table' : 'Chart'}
          name={figure.toolName}
          onPress={() => {
            onView(other);
            setHeard(`The ${other} is above.`);
          }}
        />
      )}
      {canCopy ? <Tool label="Copy table" name={figure.toolName} onPress={() => void copy()} /> : null}
      {actions.map(({ id, label, run }) =>
        typeof run === 'function' ? (
          <Tool key={id} label={label} name={figure.toolName} onPress={() => start(run)} />
        ) : (
          <ToolMenu
            key={id}
            label={label}
            name={figure.toolName}
            choices={run}
            onChoose={(choice) => start(choice.run)}
          />
        ),
      )}
      <span className="said" role="status">
        {said}
      </span>
      <span className="vh" aria-live="polite">
        {heard}
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
