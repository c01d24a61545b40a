import type { ReleasedTable } from '../disclosure/releasedTable.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { Provenance } from '../kernel/provenance.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { sha256 } from '../kernel/sha256.ts';

/** No I, O, 0 or 1, which readers take for one another. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The figure code: two groups of five characters, fifty bits of a SHA-256 over question, released values and public
 * provenance. Equal released tables give equal codes, whatever was hidden; it finds accidents, not forgers.
 */
export function buildCode(released: ReleasedTable): string {
  const values =
    released.kind === 'withheld'
      ? { withheld: released.reason }
      : { rows: released.rows, columns: released.columns, cells: released.cells };
  const digest = sha256(
    canonicalJson({
      question: released.question,
      values,
      provenance: publicProvenance(released.provenance),
    }),
  );
  const bits = BigInt(`0x${digest.slice(0, 13)}`) >> 2n;
  const characters = Array.from(
    { length: 10 },
    (_, at) => letters[Number((bits >> BigInt(45 - 5 * at)) & 31n)] ?? '',
  );
  return `${characters.slice(0, 5).join('')}-${characters.slice(5).join('')}`;
}

/** A figure code as somebody typed it, brought to the form in which it is printed. */
export function parseCode(text: unknown): Result<string, { readonly kind: 'not-a-code' }> {
  if (typeof text !== 'string') return fail({ kind: 'not-a-code' });
  const match = /^\s*(?:figure\s+)?([0-9a-z]{5})[\s\u2013\u2011-]?([0-9a-z]{5})[.\s]*$/i.exec(text);
  const [first, second] = [match?.[1]?.toUpperCase(), match?.[2]?.toUpperCase()];
  if (first === undefined || second === undefined) return fail({ kind: 'not-a-code' });
  const known = [...first, ...second].every((character) => letters.includes(character));
  return known ? ok(`${first}-${second}`) : fail({ kind: 'not-a-code' });
}

/** A short name for a question that holds nothing of its answer: the same question, the same name. */
export function buildKey(question: unknown, presentation: string | undefined): string {
  return `f-${sha256(canonicalJson({ question, presentation })).slice(0, 12)}`;
}

/** What of a provenance may leave: no file hash, no row count, no recipe, nothing of the file's own words. */
function publicProvenance(provenance: Provenance): unknown {
  const { record: _record, lock: _lock, ...open } = provenance;
  return open;
}
