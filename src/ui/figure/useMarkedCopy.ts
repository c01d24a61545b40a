import type { ClipboardEvent, DragEvent } from 'react';
import type { Figure } from '../../figure/figure.ts';
import type { TableCell } from '../../figure/tableModel.ts';
import { toHtmlTable, toMarkedCell, toMarkedText, toTsv } from '../../figure/exitTexts.ts';
import type { ClipboardText } from './writeClipboard.ts';

/** What goes on the element round a figure, so that nothing is copied or dragged out of it without kind and source. */
export interface MarkedCopy {
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onCut: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
}

/** The table of a figure for the clipboard: tab-separated for a spreadsheet, and as a table for a document. */
export function tableClipboard(figure: Figure): ClipboardText {
  return { plain: toTsv(figure), html: toHtmlTable(figure) };
}

/** Selected text leaves a figure only with its mark: one cell as a cell, more as the table, other words as a passage. */
export function useMarkedCopy(figure: Figure): MarkedCopy {
  const fill = (data: DataTransfer, text: ClipboardText): void => {
    data.clearData();
    data.setData('text/plain', text.plain);
    if (text.html !== undefined) data.setData('text/html', text.html);
  };
  const onCopy = (event: ClipboardEvent<HTMLElement>): void => {
    const text = toClipboardText(figure, event.currentTarget, event.target);
    if (text === undefined) return;
    fill(event.clipboardData, text);
    event.preventDefault();
  };
  const onDragStart = (event: DragEvent<HTMLElement>): void => {
    const text = toClipboardText(figure, event.currentTarget, event.target);
    if (text === undefined) event.preventDefault();
    else fill(event.dataTransfer, text);
  };
  return { onCopy, onCut: onCopy, onDragStart };
}

function toClipboardText(figure: Figure, frame: HTMLElement, target: EventTarget): ClipboardText | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return toMarkText(figure, target);
  const [start, end] = [cellAt(selection.anchorNode), cellAt(selection.focusNode)];
  if (start !== null && start === end && frame.contains(start)) {
    const cell = findCell(figure, start);
    return {
      plain:
        cell === undefined ? toMarkedText(figure, wordsOf(figure, selection)) : toMarkedCell(figure, cell),
    };
  }
  const tables = [...frame.querySelectorAll('table')];
  if (tables.some((table) => selection.getRangeAt(0).intersectsNode(table))) return tableClipboard(figure);
  return { plain: toMarkedText(figure, wordsOf(figure, selection)) };
}

/** Nothing is selected: the mark on which the keyboard stands in the chart, if it does. */
function toMarkText(figure: Figure, target: EventTarget): ClipboardText | undefined {
  const { chart } = figure;
  if (!(target instanceof HTMLElement) || !('marks' in chart)) return undefined;
  const key = target.closest('[data-mark]')?.getAttribute('data-mark');
  const mark = chart.marks.find((candidate) => candidate.key === key);
  return mark === undefined ? undefined : { plain: toMarkedText(figure, `${mark.label}: ${mark.text}`) };
}

/** The selected words; the hidden prefix of a heading comes without its space. */
function wordsOf(figure: Figure, selection: Selection): string {
  return selection.toString().replace(new RegExp(`^${figure.prefix.trim()}\\s*`), figure.prefix);
}

function cellAt(node: Node | null): HTMLTableCellElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('td') ?? null;
}

function findCell(figure: Figure, element: HTMLTableCellElement): TableCell | undefined {
  const [row, column] = [element.parentElement?.dataset['row'], element.dataset['column']];
  for (const table of [figure.table, figure.longTable]) {
    const at = table?.columns.findIndex((candidate) => candidate.key === column) ?? -1;
    const cell = table?.rows.find((candidate) => candidate.key === row)?.cells[at];
    if (cell !== undefined) return cell;
  }
  return undefined;
}
