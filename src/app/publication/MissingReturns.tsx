/** Nothing can be brought into a publication: it says nothing of a file that would fill it. */
export function MissingReturns() {
  return null;
}
