/**
 * Looks for one character from a position on and remembers the answer, so that many short looks over one long
 * text stay linear. The answer is the text's length when there is none.
 */
export class PositionFinder {
  readonly #text: string;
  readonly #needle: string;
  #from = 0;
  #at = -1;

  constructor(text: string, needle: string) {
    this.#text = text;
    this.#needle = needle;
  }

  next(from: number): number {
    if (this.#needle === '') return this.#text.length;
    if (this.#at < 0 || from < this.#from || from > this.#at) {
      const found = this.#text.indexOf(this.#needle, from);
      this.#from = from;
      this.#at = found < 0 ? this.#text.length : found;
    }
    return this.#at;
  }
}
