/** In bytes: what a telephone makes at its best. */
export const largestPhoto = 15 * 1024 * 1024
