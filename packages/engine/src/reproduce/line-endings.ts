import { isTestPath } from "../code/list-sources.ts";
import { decodeSource, type LineEnding, readSource } from "../code/source-text.ts";
import type { Investigation } from "../investigation.ts";
import type { Reproduction } from "./reproducer.ts";
import { rewritten } from "./rewritten.ts";
import type { NewTest } from "./scenario.ts";

/** So many files show what the custom is. */
const MOST_READ = 30;

/** The reproduction with the line endings of the project in every file that it adds. */
export function inProjectEndings(
  reproduction: Reproduction,
  investigation: Pick<Investigation, "code" | "tree">,
): Reproduction {
  const sample = reproduction.test ?? reproduction.variant;
  const ending = projectLineEnding(investigation, sample?.path ?? "");
  if (ending === "\n") return reproduction;
  return rewritten(reproduction, (test) => withLineEnding(test, ending));
}

/** What most test files end their lines with, those in the folder of `path` first; other sources where there are none. */
export function projectLineEnding(
  { code, tree }: Pick<Investigation, "code" | "tree">,
  path: string,
): LineEnding {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const tests = code.paths.filter(isTestPath);
  const near = (tests.length > 0 ? tests : code.paths).toSorted(
    (left, right) => Number(right.startsWith(folder)) - Number(left.startsWith(folder)),
  );
  let windows = 0;
  let unix = 0;
  for (const one of near) {
    if (windows + unix >= MOST_READ) break;
    const bytes = readSource(tree.directory, one);
    const source = bytes && decodeSource(bytes);
    if (!source?.text.includes("\n")) continue;
    if (source.lineEnding === "\n") unix += 1;
    else windows += 1;
  }
  return windows > unix ? "\r\n" : "\n";
}

export function withLineEnding(test: NewTest, ending: LineEnding): NewTest {
  return { ...test, source: test.source.replace(/\r?\n/g, ending) };
}
