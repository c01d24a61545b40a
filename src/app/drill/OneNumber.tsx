import { useEffect, useId, useState } from 'react';
import type { Closely } from '../../figure/closely.ts';
import type { Figure } from '../../figure/figure.ts';
import type { NumberPlace } from '../../figure/numberPlace.ts';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { CellText } from '../../ui/figure/CellText.tsx';
import type { WaysOn } from '../../ui/figure/waysOn.ts';
import { toSearch } from '../view/view.ts';
import type { Way } from './madeOf.ts';
import './drill.css';

interface OneNumberProps {
  readonly figure: Figure;
  readonly closely: Closely;
  readonly ways: WaysOn;
  /** To what it is made of. */
  readonly on: readonly Way[];
  readonly onProvenance: () => void;
  readonly at: NumberPlace;
  readonly onRow: (at: number) => void;
  readonly onColumn: (at: number) => void;
  readonly onClose: () => void;
}

/** One number: where it stands, what it counts, everything said of it, and the ways from it and back. */
export function OneNumber(props: OneNumberProps) {
  const { figure, closely, ways, on, onProvenance, at, onRow, onColumn, onClose } = props;
  const { rows, columns, facts, breadcrumb, row, column } = closely;
  const id = useId();
  // Said when it changes: a reader is told of nothing that was there when the part appeared.
  const [said, setSaid] = useState('');
  useEffect(() => {
    const frame = requestAnimationFrame(() => setSaid(`${figure.prefix}${breadcrumb}`));
    return () => cancelAnimationFrame(frame);
  }, [figure.prefix, breadcrumb]);
  return (
    <section className="one-number" aria-labelledby={id}>
      <p className="crumb" id={id}>
        <span className="vh">{figure.prefix}</span> {breadcrumb}
      </p>
      <p className="vh" role="status">
        {said}
      </p>
      {facts.length === 0 ? null : (
        <dl className="facts">
          {facts.map(({ term, cell }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <CellText cell={cell} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="one-number-pickers">
        {rows.length < 2 ? null : (
          <SelectField
            label="Row"
            value={String(at.row)}
            choices={rows.map((text, place) => ({ value: String(place), text }))}
            onChange={(place) => onRow(Number(place))}
          />
        )}
        {columns.length < 2 ? null : (
          <SelectField
            label="Column"
            value={String(at.column)}
            choices={columns.map((text, place) => ({ value: String(place), text }))}
            onChange={(place) => onColumn(Number(place))}
          />
        )}
      </div>
      <ul className="ways" aria-label={`From ${row.label}, ${column.label}`}>
        {on.map(({ text, path, view }) => (
          <li key={text}>
            <a href={`#${path}${toSearch({ ...view })}`}>{text}</a>
          </li>
        ))}
        <li>
          <button type="button" className="link" onClick={ways.showTable}>
            Its row in the table
          </button>
        </li>
        <li>
          <button type="button" className="link" onClick={ways.showMethod}>
            How it is worked out
          </button>
        </li>
        <li>
          <button type="button" className="link" onClick={onProvenance}>
            Its provenance record
          </button>
        </li>
        <li>
          <button type="button" className="link" onClick={onClose}>
            Back to the figure
          </button>
        </li>
      </ul>
    </section>
  );
}
