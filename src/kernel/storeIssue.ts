/** What can be wrong with something held or shipped: a catalogue, a stored record, a workspace file. */
export type StoreIssue =
  | { readonly code: 'resource-missing'; readonly resource: string; readonly found: string }
  | { readonly code: 'resource-wrong-type'; readonly resource: string; readonly found: string }
  | { readonly code: 'resource-changed'; readonly resource: string }
  | { readonly code: 'resource-malformed'; readonly resource: string; readonly found: string }
  | { readonly code: 'resource-slow'; readonly resource: string }
  | { readonly code: 'storage-blocked' }
  | { readonly code: 'storage-full' }
  | { readonly code: 'storage-failed' }
  | { readonly code: 'worker-failed'; readonly found: string };
