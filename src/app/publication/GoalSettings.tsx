/** Nothing can be set in a publication: its figures show what was set when it was made. */
export function GoalSettings() {
  return null;
}
