import type { QueryClient } from '@tanstack/react-query';
import type { PublishedTable, ReleasedSet } from '../disclosure/releasedSet.ts';
import { toPublishedSnapshot, toTableKey } from '../disclosure/releasedSet.ts';
import type { ReleasedTable } from '../disclosure/releasedTable.ts';
import { buildPublicationHead, toPublicationParts } from '../figure/exports/publication.ts';
import { readClock } from '../io/clock.ts';
import { saveArtefact } from '../io/download.ts';
import { makePublication } from '../io/publicationFile.ts';
import { readPublicationTemplate } from '../io/publicationTemplate.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { StoreIssue } from '../kernel/storeIssue.ts';
import type { Refusal } from '../kernel/issue.ts';
import type { Library } from './libraryQuery.ts';
import { noteLeft } from './noteLeft.ts';
import type { PaperAudit } from '../disclosure/paper/auditPaper.ts';
import { auditTables } from './auditTables.ts';
import { figureQuery, type FigureRequest } from './figureQuery.ts';
import type { Goals } from './useGoals.ts';

/** A table to be published, and what follows from it: figures of which only the table can tell that they are there. */
export interface PublishedRequest extends FigureRequest {
  readonly then?: (released: ReleasedTable) => readonly FigureRequest[];
}

/** What is to be published: some series of one kind with their snapshots, and everything the screens can ask of them. */
export interface PublicationOrder {
  readonly title: string;
  readonly library: Library;
  readonly requests: readonly PublishedRequest[];
  /** What is set for the series, with which the requests were made. */
  readonly goals: Goals;
  /** Whether each member of a breakdown can be looked at by itself. */
  readonly members: boolean;
}

/** How the making goes on: how many tables are done, of how many known by then, and whether to stop. */
export interface MakingWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/** A publication that was saved. */
export interface SavedPublication {
  readonly name: string;
  readonly bytes: number;
  readonly tables: number;
}

/** Why none was made: the tables give away together what they hide, or one of them cannot be made at all. */
export type PublicationRefusal =
  | { readonly kind: 'gives-away'; readonly audit: PaperAudit; readonly names: ReadonlyMap<string, string> }
  | { readonly kind: 'table'; readonly issue: Refusal | StoreIssue }
  /** Under *Unprotected* nothing leaves but what is on the screen. */
  | { readonly kind: 'unprotected' };

/** Faults of storage, and what the person looking did: the gate has not answered. Its own refusals are answers, and published. */
const NO_ANSWER = /^(resource|storage|worker|plan|snapshot)-/;

/**
 * Makes every table, audits them together, puts them into the viewer and saves the file. Rejects with a fault of the world, or when it
 * is stopped.
 */
export async function publish(
  client: QueryClient,
  order: PublicationOrder,
  watch: MakingWatch,
): Promise<Result<SavedPublication, PublicationRefusal>> {
  // First what may not be there at all.
  const template = await readPublicationTemplate();
  const made = await makeTables(client, order, watch);
  if (made.kind === 'error') return made;
  const { tables, names } = made.value;
  const audit = await auditTables(
    client,
    [...tables].flatMap(([code, { answer }]) =>
      answer.kind === 'ok' ? [{ code, released: answer.value }] : [],
    ),
  );
  if (audit.kind === 'fails' || audit.kind === 'unproved') return fail({ kind: 'gives-away', audit, names });
  const set: ReleasedSet = {
    series: order.library.series,
    snapshots: order.library.snapshots.map(toPublishedSnapshot),
    tables: [...tables.values()],
  };
  const head = buildPublicationHead(set, {
    title: order.title,
    generated: readClock(),
    members: order.members,
    codes: [...names.keys()],
    goals: order.library.series.map(({ id }) => ({ series: id, ...order.goals(id) })),
  });
  const artefact = await makePublication(template, head, toPublicationParts(set));
  saveArtefact(artefact);
  await noteLeft(artefact, {
    title: order.title,
    kind: head.provenance_kind,
    sources: [
      ...new Set(head.records.map(({ provenance_source, as_at }) => `${provenance_source}, ${as_at}`)),
    ],
    from: order.library.snapshots.map(({ id }) => id),
  });
  return ok({ name: artefact.name, bytes: artefact.bytes.length, tables: tables.size });
}

interface MadeTables {
  /** By figure code; a refused one by a name of its own. */
  readonly tables: ReadonlyMap<string, PublishedTable>;
  /** Figure codes with what each is about. */
  readonly names: ReadonlyMap<string, string>;
}

async function makeTables(
  client: QueryClient,
  { requests }: PublicationOrder,
  { signal, onProgress }: MakingWatch,
): Promise<Result<MadeTables, PublicationRefusal>> {
  const tables = new Map<string, PublishedTable>();
  const names = new Map<string, string>();
  // What follows from a table is put at the end of the list while it is gone through.
  const wanted: PublishedRequest[] = [...requests];
  const known = new Set(wanted.map(({ question, policy }) => toTableKey(question, policy)));
  for (const [at, { then, ...request }] of wanted.entries()) {
    signal.throwIfAborted();
    const answer = await client.fetchQuery({ ...figureQuery(client, request), gcTime: 0 });
    const { question, policy } = request;
    if (answer.kind === 'refused') {
      const fault = answer.issues.find(({ code }) => NO_ANSWER.test(code));
      if (fault !== undefined) return fail({ kind: 'table', issue: fault });
      tables.set(`refused ${at}`, { question, policy, answer: fail(answer.issues.filter(isRefusal)) });
    } else {
      const { figure, released } = answer;
      if (figure.leaves === 'screen-only') return fail({ kind: 'unprotected' });
      tables.set(figure.code, { question, policy, answer: ok(released) });
      names.set(figure.code, `${figure.toolName}, ${figure.code}`);
      for (const { question, policy } of then?.(released) ?? []) {
        const key = toTableKey(question, policy);
        if (!known.has(key)) wanted.push({ question, policy });
        known.add(key);
      }
    }
    if (at % 20 === 0) {
      onProgress(at, wanted.length);
      await nextTurn();
    }
  }
  return ok({ tables, names });
}

function isRefusal(issue: Refusal | StoreIssue): issue is Refusal {
  return !NO_ANSWER.test(issue.code);
}

/** Lets the page answer its user in between. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
