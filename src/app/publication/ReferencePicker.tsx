/** A publication holds its ratios as they were set when it was made. */
export function ReferencePicker() {
  return null;
}
