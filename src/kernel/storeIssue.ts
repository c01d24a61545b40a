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
  /** Part of what is stored on this computer is missing or cannot be read. */
  | { readonly code: 'storage-damaged' }
  /** A newer version of the app in another tab has taken the storage over. */
  | { readonly code: 'storage-newer' }
  /** Another tab changed the library between the look and the act. */
  | { readonly code: 'library-moved' }
  | { readonly code: 'worker-failed'; readonly found: string };
