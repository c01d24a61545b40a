import type { CheckedSnapshot, CheckedStore } from './planRepair.ts';

/** What diagnostics are made of; nothing of it is a number or a name of the data. */
export interface DiagnosticFacts {
  readonly at: string;
  readonly browser: string;
  readonly storage: string;
  readonly secure: boolean;
  readonly persisted: boolean | undefined;
  readonly stores: readonly CheckedStore[];
  readonly snapshots: readonly CheckedSnapshot[];
}

/** A text for whoever helps: states of stores and snapshots, how many of each; no title, label, count, id, file or hash. */
export function toDiagnostics(facts: DiagnosticFacts): string {
  const { at, browser, storage, secure, persisted, stores, snapshots } = facts;
  const states = new Map<string, number>();
  for (const { state } of snapshots) states.set(state, (states.get(state) ?? 0) + 1);
  return [
    `Diversity data dashboard, diagnostics of ${at}`,
    `browser: ${browser}`,
    `storage: ${storage}; secure: ${yes(secure)}; kept for good: ${persisted === undefined ? 'not said' : yes(persisted)}`,
    ...stores.map(({ name, missing, records, unreadable }) =>
      missing ? `store ${name}: missing` : `store ${name}: ${records} records, ${unreadable} unreadable`,
    ),
    ...[...states]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([state, count]) => `snapshots ${state}: ${count}`),
    '',
  ].join('\n');
}

function yes(holds: boolean): string {
  return holds ? 'yes' : 'no';
}
