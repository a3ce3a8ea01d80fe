import { z } from "zod";
import { EngineError } from "../error.ts";
import { joinPath, type TreeFiles } from "./tree-files.ts";

/** No leading slash or drive, no `..` between slashes of either kind, no control characters. */
const INSIDE = /^(?![\\/])(?![A-Za-z]:)(?!(?:.*[\\/])?\.\.(?:[\\/]|$))[^\p{Cc}]*$/u;
const ONE_LINE = /^[^\0\r\n]*\S[^\0\r\n]*$/;

function innerPath(description: string) {
  return z
    .string()
    .max(500)
    .regex(INSIDE, "must be a path inside the repository, relative to its root")
    .describe(description);
}

function command(description: string) {
  return z.string().max(2000).regex(ONE_LINE, "must be one line that a shell can run").describe(description);
}

/** What a project may say of itself in `.bugstack.json`. It cannot set policy, limits or network. */
export const ProjectFile = z
  .strictObject({
    $schema: z.string().describe("Where editors find this schema.").optional(),
    install: command(
      "Shell command that installs the dependencies, run in the project's folder of a copy, in the sandbox. Python: into the environment that VIRTUAL_ENV names. Node: into node_modules.",
    ).optional(),
    test: command("Shell command that runs the whole suite, run in the project's folder.").optional(),
    root: innerPath(
      "Folder of the project inside the repository, where there are several or it is not found.",
    ).optional(),
    paths: z
      .array(innerPath("A folder or file with tests, relative to the repository."))
      .min(1)
      .max(100)
      .describe("Where the tests live, where the test runner's own configuration does not say so.")
      .optional(),
  })
  .describe("What a project says of itself to bugstack, in .bugstack.json at the root of its repository.");
export type ProjectFile = z.infer<typeof ProjectFile>;

export const PROJECT_FILE = ".bugstack.json";

const LARGEST_TEXT = 64 * 1024;

/**
 * Reads `.bugstack.json` of a sealed tree, that of the base: a candidate's change of it counts for nothing. Null when
 * there is none. @throws EngineError `bad_input` when it cannot be understood, with everything that is wrong with it.
 */
export async function readProjectFile(files: TreeFiles): Promise<ProjectFile | null> {
  const text = await files.read(PROJECT_FILE);
  if (text === null) return null;
  const read = ProjectFile.safeParse(parsed(text));
  if (!read.success) throw refused(read.error.issues.flatMap(sentences).join("; "), read.error);
  const { root, paths, ...rest } = read.data;
  if (root !== undefined && !(await files.isDirectory(joinPath(root)))) {
    throw refused(`root: ${JSON.stringify(root)} is no folder of the repository`);
  }
  return {
    ...rest,
    ...(root === undefined ? {} : { root: joinPath(root) }),
    ...(paths === undefined ? {} : { paths: paths.map((path) => joinPath(path)) }),
  };
}

function parsed(text: string): unknown {
  if (text.length > LARGEST_TEXT) throw refused(`it is larger than ${LARGEST_TEXT / 1024} KiB`);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refused(`it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`, cause);
  }
}

const MOST_SHOWN = 100;

/** What the operator alone decides is refused by name, not as a slip of the pen. */
const OPERATORS =
  /^(?:policy|mode|autopilot|limits?|time|memory|network|hosts?|registr|env|secrets?|deploy)/i;

function sentences(issue: z.core.$ZodIssue): readonly string[] {
  const place = issue.path.length === 0 ? "" : `${issue.path.map(String).join(".")}: `;
  if (issue.code !== "unrecognized_keys") return [`${place}${issue.message}`];
  return issue.keys.map((key) => {
    const name = JSON.stringify(key.slice(0, MOST_SHOWN));
    return OPERATORS.test(key)
      ? `${name} cannot be set here: policy, limits, network and deployment belong to the operator`
      : `${name} is not known`;
  });
}

function refused(why: string, cause?: unknown): EngineError {
  return new EngineError("bad_input", `${PROJECT_FILE} cannot be used: ${why}`, {
    cause,
    remedy: `Correct ${PROJECT_FILE}: it may hold install, test, root and paths (docs/project-file.md).`,
  });
}
