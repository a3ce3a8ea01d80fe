import { ForgeError } from "../error.ts";

const LONGEST = 1_024;
/** `.git` in any spelling that some file system takes for it: case, trailing dots and blanks, the short DOS name. */
const GIT_FOLDER = /^(?:\.git[ .]*|git~\d+)$/i;

/** Refuses a path that could leave the tree or reach git's own files. Throws `ForgeError` `bad_change`. */
export function checkChangePath(path: string): void {
  const segments = path.split("/");
  const bad =
    path === "" ||
    path.length > LONGEST ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    /[\u0000-\u001f\u007f\\]/.test(path) ||
    segments.some((part) => part === "" || part === "." || part === ".." || GIT_FOLDER.test(part));
  if (bad)
    throw new ForgeError(
      "bad_change",
      `The change holds a path that is refused: ${JSON.stringify(path.slice(0, 200))}`,
    );
}
