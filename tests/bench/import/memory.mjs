// @ts-check
import { readFileSync, readdirSync } from 'node:fs';

const PAGE_BYTES = 4096;

/**
 * Bytes that a process and all below it hold for themselves alone (Linux; undefined elsewhere).
 * @param {number} root
 * @returns {number | undefined}
 */
export function measurePrivateBytes(root) {
  try {
    const parents = new Map();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const stat = readText(`/proc/${name}/stat`);
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      parents.set(Number(name), parent);
    }
    const family = new Set([root]);
    for (let before = 0; before !== family.size;) {
      before = family.size;
      for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
    }
    let pages = 0;
    for (const one of family) {
      const [, resident = 0, shared = 0] = readText(`/proc/${one}/statm`).split(' ').map(Number);
      pages += resident - shared;
    }
    return pages * PAGE_BYTES;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined;
    throw fault;
  }
}

/** A process may end while it is looked at. @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * The most that was held above what was held at the start, until it is stopped: sampled every 20 ms.
 * @param {number} root
 */
export function watchMemory(root) {
  const before = measurePrivateBytes(root);
  let most = before ?? 0;
  const timer = setInterval(() => {
    most = Math.max(most, measurePrivateBytes(root) ?? 0);
  }, 20);
  return () => {
    clearInterval(timer);
    return before === undefined ? undefined : most - before;
  };
}
