import { joinPath, parentPath, type TreeFiles } from "./tree-files.ts";

/** How the sources of one language are read for variables that an application cannot start without. */
export interface VariableReader {
  /** Whether a file is a source of the language. */
  isSource(path: string): boolean;
  /** Whether a file belongs to the tests or says how they are run: what it names, it sets itself. */
  isOfTests(path: string): boolean;
  /** Names of variables that a source reads and has no other value for. */
  required(text: string): readonly string[];
}

const DEPTH = 6;
const MOST_SOURCES = 2000;
/** Files with values: what the application itself may load, those made for tests, those that work anywhere. */
const EXAMPLES =
  /^(?:\.env|\.env\.(?:test|testing|ci)(?:\.(?:example|sample))?|\.?env[._-](?:example|sample|template|dist|defaults?)|(?:example|sample|template)\.env|\.env\.(?:local|dev|development|test)[._-](?:example|sample))$/i;
const rankOf = (name: string) => (name === ".env" ? 0 : /test|\bci\b/i.test(name) ? 1 : 2);
/** Variables of programs that run the tests, not of the application. */
const RESERVED =
  /^(?:PATH|HOME|SHELL|USER|TMPDIR|LANG|LC_\w+|TZ|CI|LD_\w+|PYTHON\w*|NODE_\w+|NPM_\w+|VIRTUAL_ENV|BUGSTACK\w*|BASH\w*|ENV|IFS)$/;

/**
 * Variables that the application reads without another value and that nothing in its tests sets, with what the
 * repository itself gives as an example: a `.env` in it, its continuous integration, `.env.example` and their like. Nothing is made up.
 */
export async function exampleVariables(
  files: TreeFiles,
  root: string,
  reader: VariableReader,
): Promise<Readonly<Record<string, string>>> {
  const given = await givenValues(files, root);
  if (given.size === 0) return {};
  const all = (await files.walk(root, DEPTH)).slice(0, MOST_SOURCES);
  const required = new Set<string>();
  for (const path of all.filter((one) => reader.isSource(one) && !reader.isOfTests(one))) {
    for (const name of reader.required((await files.read(path)) ?? "")) {
      if (given.has(name) && !RESERVED.test(name)) required.add(name);
    }
  }
  if (required.size === 0) return {};
  for (const path of all.filter((one) => reader.isOfTests(one))) {
    const text = (await files.read(path)) ?? "";
    for (const name of required) if (new RegExp(`\\b${name}\\b`).test(text)) required.delete(name);
  }
  return Object.fromEntries([...required].sort().map((name) => [name, given.get(name) ?? ""]));
}

/** Values by name; of two for one name, the one that stands nearer to a run of the tests. */
async function givenValues(files: TreeFiles, root: string): Promise<ReadonlyMap<string, string>> {
  const given = new Map<string, string>();
  const add = (name: string | undefined, value: string | undefined) => {
    const plain = value === undefined ? null : plainValue(value);
    if (name && plain && !given.has(name)) given.set(name, plain);
  };
  for (const folder of [".github/workflows", ""]) {
    for (const name of await files.list(folder)) {
      if (!/^(?:\.gitlab-ci|\.travis|.*)\.ya?ml$/.test(name) || (folder === "" && !name.startsWith(".")))
        continue;
      const text = (await files.read(joinPath(folder, name))) ?? "";
      for (const match of text.matchAll(/^[ \t]+(?:- )?([A-Z][A-Z0-9_]+):[ \t]+(\S[^\n]*)$/gm))
        add(match[1], match[2]);
    }
  }
  const folders = root === "" ? [""] : [root, ...above(root)];
  for (const folder of folders) {
    const names = (await files.list(folder)).filter((name) => EXAMPLES.test(name));
    for (const name of names.toSorted((left, right) => rankOf(left) - rankOf(right))) {
      const text = (await files.read(joinPath(folder, name))) ?? "";
      for (const match of text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*([^\n]*)$/gm))
        add(match[1], match[2]);
    }
  }
  return given;
}

function above(folder: string): readonly string[] {
  const parent = parentPath(folder);
  return parent === "" ? [""] : [parent, ...above(parent)];
}

/** A value without quotes and comment; null where it is empty or stands for something that only its host knows. */
function plainValue(text: string): string | null {
  const trimmed = text.trim();
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(trimmed)?.[2];
  const value = quoted ?? trimmed.replace(/\s+#.*$/, "").trim();
  return value === "" || value.includes("${") || /^[|>&*[{]/.test(value) ? null : value;
}
