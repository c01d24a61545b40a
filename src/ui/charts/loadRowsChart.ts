/** Fetches the drawing part with Recharts, a chunk of its own; call it early where a chart is to come. */
export async function loadRowsChart() {
  const { RowsChart } = await import('./RowsChart.tsx');
  return { default: RowsChart };
}
