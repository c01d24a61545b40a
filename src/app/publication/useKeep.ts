/** A publication keeps no views and no notes. */
export function useKeep() {
  return { action: undefined, dialog: null };
}
