import { z } from "zod";
import { EngineError } from "../error.ts";
import { joinPath, type TreeFiles } from "./tree-files.ts";

/** Folders and files that `paths`, `root` may name: relative, inside the tree. */
const InnerPath = z
  .string()
  .max(500)
  .refine((path) => !path.startsWith("/") && !path.split(/[\\/]/).includes("..") && !path.includes("\0"), {
    message: "must be relative and stay inside the repository",
  });

/** What a project may say of itself in `.bugstack.json`. It cannot set policy, limits or network. */
export const ProjectFile = z.strictObject({
  $schema: z.string().optional(),
  /** Command that installs the dependencies, run in the sandbox's install phase. */
  install: z.string().min(1).max(2000).optional(),
  /** Command for the whole suite. */
  test: z.string().min(1).max(2000).optional(),
  /** Folder of the project inside the repository. */
  root: InnerPath.optional(),
  /** Where the tests live. */
  paths: z.array(InnerPath).max(100).optional(),
});
export type ProjectFile = z.infer<typeof ProjectFile>;

export const PROJECT_FILE = ".bugstack.json";

/** Reads `.bugstack.json` of a tree; null when there is none. Throws `bad_input` when it cannot be understood. */
export async function readProjectFile(files: TreeFiles): Promise<ProjectFile | null> {
  const text = await files.read(PROJECT_FILE);
  if (text === null) return null;
  try {
    const parsed = ProjectFile.parse(JSON.parse(text));
    return parsed.root === undefined ? parsed : { ...parsed, root: joinPath(parsed.root) };
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new EngineError("bad_input", `${PROJECT_FILE} cannot be read: ${why}`, {
      cause,
      remedy: `Correct ${PROJECT_FILE}: it may hold install, test, root and paths.`,
    });
  }
}
