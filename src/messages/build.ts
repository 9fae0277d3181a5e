/** Words of the build elements. */
export const build = {};
