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
  {
    // Ticks have the words they are given.
    source: 'd3-format',
    importer: /[\\/]d3-scale[\\/]/,
    code: `
      const none = () => { throw new Error('words of ticks have to be given in this build'); };
      export { none as format, none as formatPrefix, none as formatSpecifier };
      export { none as precisionFixed, none as precisionPrefix, none as precisionRound };`,
  },
  {
    // No chart follows another's pointer: every one of them would work its tooltip out first.
    source: /[\\/]useChartSynchronisation$/,
    importer: /[\\/]recharts[\\/].+[\\/]RechartsWrapper\.js$/,
    code: `export const useSynchronisedEventsFromOtherCharts = () => undefined;`,
  },
  {
    // No chart has Recharts' tooltip or listens through it: a figure's marks are looked at by our own cursor.
    source: /[\\/](mouse|keyboard|externalE|touchE)\w*Middleware$/,
    importer: /[\\/]recharts[\\/].+[\\/](RechartsWrapper|store)\.js$/,
    code: `
      const passes = { middleware: () => (next) => next };
      export { passes as mouseClickMiddleware, passes as mouseMoveMiddleware, passes as keyboardEventsMiddleware };
      export { passes as externalEventsMiddleware, passes as touchEventMiddleware };
      const unheard = () => ({ type: 'unheard' });
      export { unheard as mouseClickAction, unheard as mouseMoveAction, unheard as focusAction };
      export { unheard as blurAction, unheard as keyDownAction, unheard as externalEventAction };
      export { unheard as touchEventAction };`,
  },
  {
    // Ticks are drawn by a shape of our own, and no axis has a label: words are not measured in the document.
    source: /[\\/]Text$/,
    importer: /[\\/]recharts[\\/].+[\\/](CartesianAxis|Label)\.js$/,
    code: `
      export const isValidTextAnchor = (value) => ['start', 'middle', 'end', 'inherit'].includes(value);
      export const Text = () => { throw new Error('words have to be drawn by a shape in this build'); };`,
  },
  {
    // Which ticks have room is decided before.
    source: '../util/DOMUtils',
    importer: /[\\/]recharts[\\/].+[\\/]getTicks\.js$/,
    code: `export const getStringSize = () => { throw new Error('ticks have to be chosen in this build'); };`,
  },
] as const;

/**
 * Leaves out of the build what Recharts brings along for charts that are not drawn here: a third of it. What is asked for after
 * all fails loudly: a chart without its scale or its ticks is not drawn.
 */
export function lightCharts(): Plugin {
  const prefix = '\0light-charts:';
  return {
    name: 'light-charts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (asked, importer = '') => {
      const at = standIns.findIndex(
        ({ source, importer: from }) =>
          (typeof source === 'string' ? source === asked : source.test(asked)) && from.test(importer),
      );
      return at < 0 ? null : `${prefix}${at}`;
    },
    load: (id) => standIns.find((_, at) => id === `${prefix}${at}`)?.code ?? null,
  };
}
