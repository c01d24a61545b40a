import { AXIS_INK, INK } from './markInk.ts';
import { AXIS_PX, LABEL_PX, LINE_PX, markTextPx, type RowMark, type RowPlace } from './rowMark.ts';
import type { RowLayout } from './rowLayout.ts';
import { wrapText } from './textWidthPx.ts';

interface RowTextProps {
  readonly mark: RowMark;
  readonly place: RowPlace;
  readonly layout: RowLayout;
  /** Top of the row. */
  readonly y: number;
}

/** The label of a row and the text of its value: beside the mark, or on one line above it. */
export function RowText({ mark, place, layout, y }: RowTextProps) {
  const beside = layout.values === 'at-mark';
  const x = beside ? layout.leftPx - 12 : 2;
  return (
    <>
      <text x={x} textAnchor={beside ? 'end' : 'start'} fontSize={LABEL_PX} fill={INK}>
        {place.lines.map((line, index) => (
          <tspan key={index} x={x} y={y + place.labelY + index * LINE_PX}>
            {line}
          </tspan>
        ))}
      </text>
      <text
        x={place.textX}
        textAnchor={layout.values === 'label-line' ? 'end' : 'start'}
        fontSize={LABEL_PX}
        fontWeight={mark.mark.kind === 'gap' ? 400 : 650}
        fill={INK}
      >
        {place.texts.map((line, index) => (
          <tspan key={index} x={place.textX} y={y + place.textY + index * LINE_PX}>
            {line}
          </tspan>
        ))}
      </text>
      {mark.mark.kind === 'gap' ? (
        <GapNote note={mark.mark.note} mark={mark} place={place} layout={layout} y={y} />
      ) : null}
    </>
  );
}

/** Why nothing is drawn: after the text where that leaves room, under it on a narrow chart. */
function GapNote({ note, mark, place, layout, y }: RowTextProps & { readonly note: string }) {
  const beside = layout.values === 'at-mark';
  const x = beside ? place.textX + markTextPx(mark) + 8 : 2;
  const lines = wrapText(note, AXIS_PX, layout.widthPx - x - 4);
  const height = AXIS_PX + 2;
  const first = y + place.markY - ((lines.length - 1) * height) / 2 + 4.5;
  if (lines.length > 2) return null;
  return (
    <text fontSize={AXIS_PX} fill={AXIS_INK} className="axis-text">
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={first + index * height}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
