import { lstat, realpath } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { EngineError } from "../../error.ts";
import type { ProjectTree } from "../../toolchains/toolchain.ts";
import { joinPath, openTree, type TreeFiles } from "../../toolchains/tree-files.ts";
import { nearest } from "./nearest.ts";

const WALK_DEPTH = 12;
const MOST_FILES = 200;
const SCRIPT = /(?<!\.d)\.[cm]?[jt]sx?$/;
/** As runners find tests by their names. */
const NAMED_TEST = /(?:^|\/)(?:[^/]*[._-](?:test|spec)|test[._-][^/]*|test)\.[cm]?[jt]sx?$/i;
/** What lies beside tests and is none. */
const HELPING =
  /(?:^|\/)(?:__mocks__|mocks?|fixtures?|helpers?|support|utils?|setup|data)(?:\/|[._-][^/]*\.\w+$|\.\w+$)/i;
const TEST_LIKE =
  /(?:test|spec)[^/]*\.(?:py|[cm]?[jt]sx?)$|(?:^|\/)(?:tests?|__tests__|specs?)\/.*\.(?:py|[cm]?[jt]sx?)$/i;

/**
 * Given tests as `path`, or `path::name`, with the path relative to the tree and leading to something there. Takes paths
 * as a shell, a runner or a package's own folder writes them: absolute, with `./`, relative to a project inside the tree,
 * unittest's `package.module.Class.test`, vitest's `path > suite > test`. A folder of scripts stands for its test files.
 * @throws EngineError `bad_input` for what lies outside the tree or is not there, with what was perhaps meant.
 */
export async function placeSelectors(
  selectors: readonly string[],
  tree: ProjectTree,
): Promise<readonly string[]> {
  const files = openTree(tree.directory);
  let walked: Promise<readonly string[]> | null = null;
  const all = (): Promise<readonly string[]> => (walked ??= files.walk("", WALK_DEPTH));
  const placed: string[] = [];
  for (const selector of selectors) {
    const one = await place(selector, tree, files, all);
    placed.push(...((await files.isDirectory(one)) ? scriptsBelow(one, await all()) : [one]));
  }
  return [...new Set(placed)];
}

/** Runners of JavaScript are asked for files: those with tests below a folder. For Python a folder is one itself. */
function scriptsBelow(folder: string, all: readonly string[]): readonly string[] {
  const below = all.filter((path) => path.startsWith(`${folder}/`));
  const scripts = below.filter((path) => SCRIPT.test(path));
  if (scripts.length === 0 || below.some((path) => path.endsWith(".py"))) return [folder];
  const named = scripts.filter((path) => NAMED_TEST.test(path));
  const tests = named.length > 0 ? named : scripts.filter((path) => !HELPING.test(path.slice(folder.length)));
  if (tests.length <= MOST_FILES) return tests.length > 0 ? tests : [folder];
  throw new EngineError("bad_input", `There are ${tests.length} files of tests in ${folder}`, {
    remedy: `Give a file, or a folder with at most ${MOST_FILES} of them`,
  });
}

/** The file or folder of a placed selector. */
export function pathOfSelector(selector: string): string {
  return selector.split("::")[0] ?? selector;
}

async function place(
  selector: string,
  tree: ProjectTree,
  files: TreeFiles,
  all: () => Promise<readonly string[]>,
): Promise<string> {
  const { path: written, name } = split(selector.trim());
  const path = await relativePath(written, selector, tree);
  const withName = (found: string): string => (name === null ? found : `${found}::${name}`);
  if ((await files.exists(path)) || (path !== "" && (await files.isDirectory(path)))) return withName(path);
  const dotted = name === null ? await placeDotted(path, await all()) : null;
  if (dotted !== null) return dotted;
  // As a package inside the tree writes it.
  const inner = (await all()).filter((one) => one.endsWith(`/${path}`));
  if (inner.length === 1 && inner[0] !== undefined) return withName(inner[0]);
  if (inner.length > 1)
    throw new EngineError(
      "bad_input",
      `There are ${inner.length} tests called ${path}: ${inner.join(", ")}`,
      {
        remedy: "Give the path from the repository's folder on",
      },
    );
  throw await absent(selector, path, tree, all);
}

function split(selector: string): { readonly path: string; readonly name: string | null } {
  const at = selector.indexOf("::");
  if (at >= 0) return { path: selector.slice(0, at), name: selector.slice(at + 2) };
  const shown = /^(\S.*?\.[cm]?[jt]sx?) > (.+)$/s.exec(selector);
  return shown ? { path: shown[1] ?? "", name: shown[2] ?? "" } : { path: selector, name: null };
}

async function relativePath(written: string, selector: string, tree: ProjectTree): Promise<string> {
  let path = written;
  if (isAbsolute(path)) {
    const origin = tree.origin ?? tree.directory;
    const inside = [origin, await realpath(origin).catch(() => origin)]
      .map((folder) => relative(folder, path))
      .find((one) => !one.startsWith("..") && !isAbsolute(one));
    path = inside ?? "..";
  }
  path = joinPath(path);
  if (path === ".." || path.startsWith("../") || path.includes("\0"))
    throw new EngineError("bad_input", `The test ${selector} lies outside the repository`, {
      remedy: "Give a test of the repository, its path relative to the repository's folder",
    });
  return path;
}

/** `package.module.Class.test`: the longest beginning that is a file, or else a package. */
async function placeDotted(text: string, all: readonly string[]): Promise<string | null> {
  if (!/^\w+(?:\.\w+)+$/.test(text) || /\.(?:py|[cm]?[jt]sx?)$/.test(text)) return null;
  const parts = text.split(".");
  for (let count = parts.length; count > 0; count--) {
    const wanted = `${parts.slice(0, count).join("/")}.py`;
    const file = all.find((path) => path === wanted) ?? all.find((path) => path.endsWith(`/${wanted}`));
    if (file !== undefined) return [file, ...parts.slice(count)].join("::");
  }
  const folder = `${parts.join("/")}/`;
  return all.some((path) => path.startsWith(folder)) ? folder.slice(0, -1) : null;
}

async function absent(
  selector: string,
  path: string,
  tree: ProjectTree,
  all: () => Promise<readonly string[]>,
): Promise<EngineError> {
  const isHidden = tree.origin !== null && (await lstat(join(tree.origin, path)).catch(() => null)) !== null;
  if (isHidden)
    return new EngineError(
      "bad_input",
      `The test ${selector} is no part of the repository: git ignores ${path}`,
      {
        remedy: "Take it out of .gitignore, or give a test that git does not ignore",
      },
    );
  const near = nearest(
    path,
    (await all()).filter((one) => TEST_LIKE.test(one)),
  );
  return new EngineError("bad_input", `There is no test ${selector}: the repository has no file ${path}`, {
    remedy:
      near.length > 0
        ? `Perhaps one of these is meant: ${near.join(", ")}`
        : "Give the path of a test file relative to the repository's folder",
  });
}
