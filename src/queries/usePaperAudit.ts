import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ExportSource } from '../figure/exports/figureRecord.ts';
import { canonicalJson } from '../kernel/canonicalJson.ts';
import type { PaperAudit } from '../disclosure/paper/auditPaper.ts';

/** Whether a paper may leave: being audited, audited, or not audited because the audit itself failed. */
export type PaperAuditState = PaperAudit | { readonly kind: 'waiting' } | { readonly kind: 'broken' };

/** Audits all tables of a paper together; the same figures under the same policies give the same answer. */
export function usePaperAudit(sources: readonly ExportSource[], complete: boolean): PaperAuditState {
  const { data, error } = useQuery({ ...auditQuery(useQueryClient(), sources), enabled: complete });
  if (error !== null) return { kind: 'broken' };
  return complete && data !== undefined ? data : { kind: 'waiting' };
}

function auditQuery(client: QueryClient, sources: readonly ExportSource[]) {
  const tables = sources.map(({ figure, released }) => ({ code: figure.code, released }));
  const policies = tables.map(({ code, released }) => [code, released.policy]);
  return queryOptions({
    queryKey: ['paper-audit', canonicalJson(policies)],
    queryFn: async (): Promise<PaperAudit> => {
      const { auditTables } = await import('./auditTables.ts');
      return auditTables(client, tables, { overDates: true });
    },
  });
}
