import type { Build } from './readBuild.ts';
import { listCharts, listPages, listShell, listWorkerParts, measureKilobytes } from './readBuild.ts';

/** What one part of the build weighs after gzip, and what it may weigh; kB. */
export interface Weight {
  readonly part: string;
  readonly kilobytes: number;
  readonly budget: number;
}

/**
 * The budgets of the product, gzip: scripts and styles of the shell, of all before a figure or, on a screen without one, of all
 * before it stands; each font, the import worker, and what that loads while it reads: the codebook, and PapaParse where a file
 * needs it. What a screen fetches by and by is weighed in a browser.
 */
export function weighBuild(
  build: Build,
  importWorkers: readonly string[],
  showsFigure: (page: string) => boolean,
): Weight[] {
  const shell = listShell(build);
  const charts = listCharts(build);
  const pages = [...listPages(build)].map(([page, files]) =>
    showsFigure(page)
      ? {
          part: `everything before a figure on ${page}`,
          kilobytes: measureKilobytes(build, new Set([...shell, ...charts, ...files])),
          budget: 260,
        }
      : {
          part: `everything of ${page}`,
          kilobytes: measureKilobytes(build, new Set([...shell, ...files])),
          budget: 235,
        },
  );
  const fonts = build.files
    .filter((file) => /\.(woff2?|ttf|otf)$/.test(file))
    .map((file) => ({ part: `font ${file}`, kilobytes: measureKilobytes(build, [file]), budget: 30 }));
  const workers = importWorkers.flatMap((worker) => {
    const { first, later } = listWorkerParts(build, worker);
    return [
      { part: `worker ${worker}`, kilobytes: measureKilobytes(build, first), budget: 25 },
      { part: `loaded later by worker ${worker}`, kilobytes: measureKilobytes(build, later), budget: 64 },
    ];
  });
  return [
    { part: 'shell', kilobytes: measureKilobytes(build, shell), budget: 130 },
    ...pages,
    ...fonts,
    ...workers,
  ];
}

/** The weights over their budget, in words. */
export function findOverweight(weights: readonly Weight[]): string[] {
  return weights
    .filter(({ kilobytes, budget }) => kilobytes > budget)
    .map(({ part, kilobytes, budget }) => `${part}: ${kilobytes.toFixed(1)} kB of ${budget}`);
}
