import { INK } from './markInk.ts';
import { LABEL_PX, LINE_PX, markText, type RowMark, type RowPlace } from './rowMark.ts';
import type { RowLayout } from './rowLayout.ts';

interface RowTextProps {
  readonly mark: RowMark;
  readonly place: RowPlace;
  readonly layout: RowLayout;
  /** Top of the row. */
  readonly y: number;
}

/** The label of a row and the text of its value: beside the mark, or on one line above it. */
export function RowText({ mark, place, layout, y }: RowTextProps) {
  const above = layout.labels === 'above';
  const block = place.lines.length * LINE_PX;
  const first = above ? y + LINE_PX - 3 : y + place.markY - block / 2 + LINE_PX - 4.5;
  return (
    <>
      <text
        x={above ? 2 : layout.leftPx - 12}
        textAnchor={above ? 'start' : 'end'}
        fontSize={LABEL_PX}
        fill={INK}
      >
        {place.lines.map((line, index) => (
          <tspan key={index} x={above ? 2 : layout.leftPx - 12} y={first + index * LINE_PX}>
            {line}
          </tspan>
        ))}
      </text>
      <text
        x={place.textX}
        y={above ? first : y + place.markY + 5}
        textAnchor={above ? 'end' : 'start'}
        fontSize={LABEL_PX}
        fontWeight={mark.mark.kind === 'gap' ? 400 : 650}
        fontStyle={mark.mark.kind === 'gap' ? 'italic' : undefined}
        fill={INK}
      >
        {markText(mark)}
      </text>
    </>
  );
}
