/** Words of the jobs elements. */
export const jobs = {};
