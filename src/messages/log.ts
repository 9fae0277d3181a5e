/** Words of the log elements. */
export const log = {};
