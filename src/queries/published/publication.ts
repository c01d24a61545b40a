import {
  type PublishedTable,
  readWrittenTable,
  toTableKey,
  type WrittenTable,
} from '../../disclosure/releasedSet.ts';
import type { PublicationHead } from '../../figure/exports/publication.ts';
import { readPublicationHead, readPublicationPart } from '../../io/publicationPage.ts';
import type { Policy } from '../../kernel/policy.ts';
import type { Question } from '../../kernel/question.ts';

let head: PublicationHead | undefined;
const parts = new Map<string, ReadonlyMap<string, PublishedTable>>();

/** What this file says of itself; nothing where it holds no publication. */
export function readPublication(): PublicationHead | undefined {
  head ??= readPublicationHead();
  return head;
}

/** The table that answers a question; nothing where the publication does not hold it. */
export function findTable(question: Question, policy: Policy): PublishedTable | undefined {
  const [id] = question.snapshots;
  const own = parts.get(id) ?? readPart(id);
  parts.set(id, own);
  return own.get(toTableKey(question, policy));
}

function readPart(id: string): ReadonlyMap<string, PublishedTable> {
  const written = (readPublicationPart(id) ?? []) as readonly WrittenTable[];
  return new Map(written.map((table) => [toTableKey(table.question, table.policy), readWrittenTable(table)]));
}
