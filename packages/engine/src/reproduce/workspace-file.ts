import type { SandboxWorkspace } from "../sandbox/sandbox.ts";
import type { NewTest } from "./scenario.ts";

/**
 * Runs something while a test file lies in the workspace, which is the base otherwise, before and after: what a test runs,
 * the program itself for instance, may write caches and databases of the project.
 */
export async function withTestFile<T>(
  workspace: SandboxWorkspace,
  test: NewTest,
  run: () => Promise<T>,
): Promise<T> {
  const before = await workspace.read(test.path);
  await workspace.write(new Map([[test.path, Buffer.from(test.source)]]));
  try {
    return await run();
  } finally {
    if (!(await workspace.restore())) await putBack(workspace, test.path, before);
  }
}

/** Where the tree cannot be restored as a whole. */
async function putBack(workspace: SandboxWorkspace, path: string, before: Uint8Array | null): Promise<void> {
  if (before) await workspace.write(new Map([[path, before]]));
  else await removeFile(workspace, path);
}

async function removeFile(workspace: SandboxWorkspace, path: string): Promise<void> {
  const result = await workspace.exec({
    argv: ["/bin/rm", "-f", "--", path],
    environment: { PATH: "/usr/bin:/bin" },
    limits: { seconds: 10 },
  });
  // Where it cannot be removed, an empty file holds no test either.
  if (result.exitCode !== 0) await workspace.write(new Map([[path, new Uint8Array()]]));
}
