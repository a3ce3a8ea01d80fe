export const USAGE = `usage: tarball list [--depth N] FOLDER
       tarball size FOLDER
`;

/** The caller has not understood the program: it is told the usage, and the exit code is 2. */
export class UsageError extends Error {}
