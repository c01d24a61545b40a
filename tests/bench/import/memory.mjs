// @ts-check
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const PAGE_BYTES = 4096;
const SAMPLES_A_SEARCH = 25;

/** A process and all below it (Linux; nothing elsewhere). @param {number} root @returns {Set<number>} */
function findFamily(root) {
  const family = new Set([root]);
  if (!existsSync('/proc')) return family;
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readText(`/proc/${name}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    parents.set(Number(name), parent);
  }
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
  }
  return family;
}

/** Bytes that processes hold for themselves alone; NaN where nobody says. @param {Set<number>} family */
function sumPrivateBytes(family) {
  let pages = existsSync('/proc') ? 0 : NaN;
  for (const one of family) {
    const [, resident = 0, shared = 0] = readText(`/proc/${one}/statm`).split(' ').map(Number);
    pages += resident - shared;
  }
  return pages * PAGE_BYTES;
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
 * The most that was held above what was held at the start, until it is stopped: sampled every 20 ms. To look through all processes of
 * the machine takes time from those that are measured, so that is done now and then.
 * @param {number} root
 */
export function watchMemory(root) {
  let family = findFamily(root);
  const before = sumPrivateBytes(family);
  let most = before;
  let samples = 0;
  const timer = setInterval(() => {
    samples += 1;
    if (samples % SAMPLES_A_SEARCH === 0) family = findFamily(root);
    most = Math.max(most, sumPrivateBytes(family));
  }, 20);
  return () => {
    clearInterval(timer);
    return most - before;
  };
}
