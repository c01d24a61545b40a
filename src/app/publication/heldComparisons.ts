import { findTable, readPublication } from '../../queries/published/publication.ts';
import type { isHeld as isHeldInApp, listWays as listWaysInApp } from '../compare/heldComparisons.ts';
import { compareRequests } from '../view/compareRequests.ts';

/** A publication holds dates, and each department with the whole where it holds each on its own; never every two of them. */
export const listWays: typeof listWaysInApp = () =>
  readPublication()?.members === true ? ['date', 'whole'] : ['date'];

/** Whether the tables of a comparison are in the publication. */
export const isHeld: typeof isHeldInApp = (scope, all, compared) =>
  compareRequests(scope, all, compared).some(
    ({ question, policy }) => findTable(question, policy) !== undefined,
  );
