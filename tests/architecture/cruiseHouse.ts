import { readdirSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult } from 'dependency-cruiser';
import configuration from './dependency-cruiser.mjs';

/** What the cruise of one tree found: which modules it saw and which imports the house does not allow. */
export interface Survey {
  readonly seen: readonly string[];
  /** `rule: from -> to`, one line for each fault. */
  readonly faults: readonly string[];
}

/** Reads every import under `src/` of a tree and holds it against the house's table. */
export async function cruiseHouse(tree: string): Promise<Survey> {
  const { forbidden, allowed, allowedSeverity, options } = configuration;
  const { output } = await cruise(['src'], {
    ...options,
    baseDir: tree,
    validate: true,
    ruleSet: { forbidden, allowed, allowedSeverity },
  });
  if (typeof output === 'string') throw new Error(`The cruiser answered in words: ${output}`);
  const broken = output.summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} -> ${withoutHome(to)}`,
  );
  return {
    seen: output.modules
      .map((module) => module.source)
      .filter((source) => source.startsWith('src/'))
      .sort(),
    faults: [...broken, ...findWorkersAsModules(output)].sort(),
  };
}

/** A worker is an address to the corridor: an import of anything else of it would run it on the page. */
function findWorkersAsModules({ modules }: ICruiseResult): string[] {
  return modules
    .filter(({ source }) => !source.startsWith('src/workers/'))
    .flatMap(({ source, dependencies }) =>
      dependencies
        .filter(
          ({ resolved, module }) => resolved.startsWith('src/workers/') && !module.endsWith('?worker&inline'),
        )
        .map(({ resolved }) => `worker-as-module: ${source} -> ${resolved}`),
    );
}

function withoutHome(resolved: string): string {
  return resolved.replace(/^.*node_modules\//, 'node_modules/');
}

/** Every module and style on disk under `src/` of a tree, as paths from the tree's root. */
export function listSources(tree: string): string[] {
  return readdirSync(path.join(tree, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|m?jsx?|css)$/.test(entry.name))
    .map((entry) => path.relative(tree, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
