/** Words of the list elements. */
export const list = {};
