/** Fetches the chart of lines, a chunk of its own: the first figures have none. */
export async function loadLinesBox() {
  const { LinesBox } = await import('./LinesBox.tsx');
  return { default: LinesBox };
}
