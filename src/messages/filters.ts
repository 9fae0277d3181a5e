/** Words of the filters elements. */
export const filters = {};
