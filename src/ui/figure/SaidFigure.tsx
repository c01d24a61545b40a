import { useId, useRef, type ClipboardEvent, type DragEvent } from 'react';
import { type FigureSaid, type SaidDifference, toSaidText } from '../../figure/figureSaid.ts';
import { Heading } from '../frame/Heading.tsx';
import { Band } from './Band.tsx';
import { TableBox } from './TableBox.tsx';
import { useSpilledCopy } from './useSpilledCopy.ts';
import { WordMark } from './WordMark.tsx';
import './figure.css';
import './saidFigure.css';

interface SaidFigureProps {
  readonly said: FigureSaid;
  /** When it said so: "Then, 3 May 2026", "Now". */
  readonly when: string;
  readonly level: 3 | 4;
  /** Numbers that are not what they were. */
  readonly differences?: readonly SaidDifference[];
}

/** A table of more differences than this is no help: milder words stand for the rest. */
const MOST_ROWS = 40;

/** What a figure said, in its own words under its own mark; it leaves as a whole, its kind first and its source last. */
export function SaidFigure({ said, when, level, differences = [] }: SaidFigureProps) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const prefix = said.kind === 'real' ? 'Real data: ' : 'Illustrative: ';
  useSpilledCopy({ leaves: 'every-way', prefix, sourceLine: said.sourceLine }, frame);
  const marked = toMarkedCopy(toSaidText(said, differences));
  return (
    <div
      ref={frame}
      className={`figure said-figure ${said.kind}`}
      role="group"
      aria-labelledby={id}
      {...marked}
    >
      <Band kind={said.kind}>{said.sourceLine}</Band>
      <div className="picture">
        <div className="figure-body">
          <p className="when">{when}</p>
          <Heading level={level} id={id}>
            {said.headline}
          </Heading>
          <p className="measure">{said.measure}</p>
          {differences.length === 0 ? null : <Differences said={said} differences={differences} />}
        </div>
        {said.kind === 'illustrative' ? <WordMark /> : null}
      </div>
    </div>
  );
}

/** Whatever is copied or dragged out of it, it leaves as a whole. */
function toMarkedCopy(text: string) {
  const fill = (data: DataTransfer): void => {
    data.clearData();
    data.setData('text/plain', text);
  };
  const onCopy = (event: ClipboardEvent): void => {
    fill(event.clipboardData);
    event.preventDefault();
  };
  return { onCopy, onCut: onCopy, onDragStart: (event: DragEvent): void => fill(event.dataTransfer) };
}

function Differences({ said, differences }: Required<Pick<SaidFigureProps, 'said' | 'differences'>>) {
  const kind = said.kind === 'real' ? 'Real data' : 'Illustrative';
  const rest = differences.length - MOST_ROWS;
  return (
    <>
      <TableBox label={`${said.name}: what changed`}>
        <table className="said-differences">
          <caption>{kind}: what changed</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className="number">
                Then
              </th>
              <th scope="col" className="number">
                Now
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, MOST_ROWS).map(({ row, column, then, now }, at) => (
              <tr key={at}>
                <th scope="row">
                  {row}, {column}
                </th>
                <td className="number">{then ?? 'Not there'}</td>
                <td className="number">{now ?? 'Not there'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      {rest <= 0 ? null : <p>And {rest.toLocaleString('en-GB')} more: open the figure.</p>}
    </>
  );
}
