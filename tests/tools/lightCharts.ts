import type { Plugin } from 'vite';

/** Modules that stand in for one of Recharts', by the module asked for and who asks. */
const standIns = [
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
] as const;

/** Leaves out of the build what Recharts brings along for charts that listen. Its scales and axes are not in it as long as none asks. */
export function lightCharts(): Plugin {
  const prefix = '\0light-charts:';
  return {
    name: 'light-charts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (asked, importer = '') => {
      const at = standIns.findIndex(
        ({ source, importer: from }) => source.test(asked) && from.test(importer),
      );
      return at < 0 ? null : `${prefix}${at}`;
    },
    load: (id) => standIns.find((_, at) => id === `${prefix}${at}`)?.code ?? null,
  };
}
