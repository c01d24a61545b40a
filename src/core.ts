/** The face of the pure rooms for outsiders: tests, benchmarks, scripts. Nothing in `src` imports it. */
export { release } from './disclosure/release.ts';
