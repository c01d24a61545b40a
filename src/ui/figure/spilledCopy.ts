import { type MarkOfPart, toSpilledText } from '../../figure/spilledText.ts';

/** A part of the page that holds numbers, and what a copy of them has to carry. */
export interface MarkedPart extends MarkOfPart {
  readonly element: Element;
  /** Whether the part itself takes care of what is selected wholly inside it. */
  readonly ownsInside: boolean;
}

const parts = new Set<MarkedPart>();
const ways = ['copy', 'cut', 'dragstart'] as const;

/**
 * Has a part of the page marked wherever a selection reaches into it from outside, over it, or from one part into another; gives what
 * ends that. What is copied, cut or dragged then begins with the kind and ends with the source line of each part it touches; with a
 * screen-only one among them it is only the words that say so.
 */
export function markSpills(part: MarkedPart): () => void {
  // Before any handler of a part, which would mark the whole selection as its own.
  if (parts.size === 0) for (const way of ways) document.addEventListener(way, onTake, { capture: true });
  parts.add(part);
  return () => {
    parts.delete(part);
    if (parts.size === 0)
      for (const way of ways) document.removeEventListener(way, onTake, { capture: true });
  };
}

function onTake(event: ClipboardEvent | DragEvent): void {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || isField(event.target)) return;
  const isDrag = event.type === 'dragstart';
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  // A link or a picture is dragged by itself, whatever is selected elsewhere.
  const { target } = event;
  if (isDrag && target instanceof Node && !ranges.some((range) => range.intersectsNode(target))) return;
  const touched = [...parts].filter(({ element }) => ranges.some((range) => holdsPart(range, element)));
  const [only] = touched;
  if (only === undefined || (touched.length === 1 && isOwn(only, ranges, target))) return;
  const data = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
  const text = toSpilledText(selection.toString(), touched.toSorted(byPlace));
  data?.clearData();
  data?.setData('text/plain', text.plain);
  data?.setData('text/html', text.html);
  event.stopPropagation();
  // To refuse the start of a drag would end it.
  if (!isDrag) event.preventDefault();
}

/** What is typed or selected in a field is the person's own. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function isOwn({ element, ownsInside }: MarkedPart, ranges: readonly Range[], target: EventTarget | null) {
  return (
    ownsInside &&
    target instanceof Node &&
    element.contains(target) &&
    ranges.every(({ commonAncestorContainer }) => element.contains(commonAncestorContainer))
  );
}

/** Whether a range holds words or a drawing of a part; its edge alone, as a triple click above it takes along, is nothing. */
function holdsPart(range: Range, element: Element): boolean {
  if (!range.intersectsNode(element)) return false;
  const held = document.createRange();
  held.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, held) > 0)
    held.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, held) < 0)
    held.setEnd(range.endContainer, range.endOffset);
  return held.toString().trim() !== '' || held.cloneContents().querySelector('svg, img, canvas') !== null;
}

function byPlace(a: MarkedPart, b: MarkedPart): number {
  const isAfter = a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_PRECEDING;
  return isAfter === 0 ? -1 : 1;
}
