import type { QueryClient } from '@tanstack/react-query';
import { auditPaper, type AuditOptions, type PaperAudit } from '../disclosure/paper/auditPaper.ts';
import { auditPublications } from '../disclosure/paper/auditPublications.ts';
import type { AuditedTable } from '../disclosure/paper/paperPlaces.ts';
import { snapshotQuery } from './snapshotQuery.ts';

/**
 * Audits tables that leave together: for what our own policies hide, and for what publishers hid. Rejects where a snapshot that a
 * publisher's figure is of can no longer be read.
 */
export async function auditTables(
  client: QueryClient,
  tables: readonly AuditedTable[],
  options: AuditOptions = {},
): Promise<PaperAudit> {
  const audit = auditPaper(tables, options);
  const counted = new Set(tables.flatMap(({ released }) => released.question.snapshots.slice(0, 1)));
  const hasPublished = tables.some(({ released }) => released.policy.kind === 'published');
  if (!hasPublished || counted.size < 2) return audit;
  const snapshots = await Promise.all(
    [...counted].map((id) => client.ensureQueryData(snapshotQuery(client, id))),
  );
  const { leaks, mends } = auditPublications(tables, snapshots);
  if (leaks.length === 0) return audit;
  if (audit.kind !== 'fails') return { kind: 'fails', leaks, mends };
  const both = audit.mends.filter((code) => mends.includes(code));
  return { kind: 'fails', leaks: [...audit.leaks, ...leaks], mends: both };
}
