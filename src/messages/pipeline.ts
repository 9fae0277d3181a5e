/** Words of the pipeline elements. */
export const pipeline = {};
