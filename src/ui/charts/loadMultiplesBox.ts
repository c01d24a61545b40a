/** Fetches the chart of small pictures, a chunk of its own: the first figures have none. */
export async function loadMultiplesBox() {
  const { MultiplesBox } = await import('./MultiplesBox.tsx');
  return { default: MultiplesBox };
}
