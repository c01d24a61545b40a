/** Words by which a publisher says whom a table leaves out. */
const LEAVES_OUT =
  /\b(?:exclud(?:es?|ing|ed)|(?:do|does|did) not (?:include|cover)|not included|omit(?:s|ted)|leaves? out|left out|only (?:covers?|includes?)|(?:covers?|includes?) only|did not report any|not available for (?:this|these))\b/i;

/**
 * The notes of a file that say whom it leaves out, in its own words. A guess, to be looked at: a change of them from one snapshot to
 * the next is a break in the series.
 */
export function findScope(notes: readonly string[]): readonly string[] {
  return notes.filter((note) => LEAVES_OUT.test(note));
}
