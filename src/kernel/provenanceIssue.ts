/** What can be wrong with a statement of provenance, or with joining two. */
export type ProvenanceIssue =
  | { readonly code: 'provenance-missing'; readonly field: string }
  | { readonly code: 'provenance-date-invalid'; readonly field: string; readonly found: string }
  | { readonly code: 'provenance-address-missing'; readonly standing: string }
  | { readonly code: 'provenance-address-invalid'; readonly found: string }
  | { readonly code: 'provenance-names-publisher'; readonly found: string }
  | { readonly code: 'provenance-locked'; readonly found: string; readonly where: string }
  | { readonly code: 'provenance-already-corrected' }
  | { readonly code: 'kinds-mixed' };
