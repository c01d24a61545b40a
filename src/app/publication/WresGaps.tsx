/** Nothing can be brought into a publication: it says nothing of files that would fill it. */
export function WresGaps() {
  return null;
}
