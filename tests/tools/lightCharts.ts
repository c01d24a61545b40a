import type { Plugin } from 'vite';

/** Modules that stand in for one of d3, by the module asked for and who asks. */
const standIns = [
  {
    // Recharts takes a scale by its name out of all there are, so no bundler can see which it needs: those of time and colour go.
    source: 'victory-vendor/d3-scale',
    importer: /[\\/]recharts[\\/]/,
    code: `export { scaleBand, scaleLinear, scalePoint } from 'd3-scale';`,
  },
  {
    // The scales run over pixels: there is nothing between two colours, dates or texts.
    source: 'd3-interpolate',
    importer: /[\\/]d3-scale[\\/]/,
    code: `
      const between = (round) => (a, b) => (t) => round(a * (1 - t) + b * t);
      export const interpolateNumber = between(Number);
      export const interpolate = interpolateNumber;
      export const interpolateRound = between(Math.round);
      export const piecewise = () => { throw new Error('scales of several colours are not in this build'); };`,
  },
  {
    // No chart here is stacked.
    source: 'victory-vendor/d3-shape',
    importer: /[\\/]recharts[\\/].+[\\/]ChartUtils\.js$/,
    code: `
      const none = () => { throw new Error('stacks are not in this build'); };
      export { none as stack, none as stackOrderNone, none as stackOffsetNone, none as stackOffsetExpand };
      export { none as stackOffsetSilhouette, none as stackOffsetWiggle };`,
  },
  {
    // Every axis here is given its ends and its ticks; the exact decimals that would choose them weigh most of all.
    source: '../../util/scale',
    importer: /[\\/]recharts[\\/].+[\\/]axisSelectors\.js$/,
    code: `
      const none = () => { throw new Error('ticks have to be given in this build'); };
      export { none as getNiceTickValues, none as getTickValuesFixedDomain };`,
  },
] as const;

/**
 * Leaves out of the build what Recharts brings along for charts that are not drawn here: a quarter of it. What is asked for after
 * all fails loudly: a chart without its scale or its ticks is not drawn.
 */
export function lightCharts(): Plugin {
  const prefix = '\0light-charts:';
  return {
    name: 'light-charts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, importer = '') => {
      const found = standIns.find((one) => one.source === source && one.importer.test(importer));
      return found === undefined ? null : prefix + source;
    },
    load: (id) => standIns.find(({ source }) => id === prefix + source)?.code ?? null,
  };
}
