/** What can be wrong with a workspace file. `entry` is the path inside it. */
export type WorkspaceIssue =
  /** No zip, or one cut short. */
  | { readonly code: 'not-a-workspace' }
  /** Made by a later version of the app. */
  | { readonly code: 'format-newer' }
  /** The list of hashes, or the list of series, policies and deletions: without them nothing can be trusted. */
  | { readonly code: 'essential-damaged'; readonly entry: string }
  | { readonly code: 'entry-missing'; readonly entry: string }
  /** Its bytes are not those that were saved. */
  | { readonly code: 'entry-changed'; readonly entry: string }
  /** It is in the file and not in the list of hashes. */
  | { readonly code: 'entry-unlisted'; readonly entry: string }
  /** Right bytes, and not what this app writes. */
  | { readonly code: 'entry-malformed'; readonly entry: string }
  /** A snapshot of a series that the file does not hold. */
  | { readonly code: 'series-missing'; readonly entry: string };
