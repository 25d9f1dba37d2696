/** What the project's own passages must reach: issue "The right names, and only those". */
export const MIN_RECALL = 0.98;
export const MIN_PRECISION = 0.99;
export const MAX_TRAPPED = 1;
