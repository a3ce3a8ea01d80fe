export const LIMIT = 4 * 1024;
