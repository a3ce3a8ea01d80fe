import type { SandboxWorkspace } from "../sandbox/sandbox.ts";
import type { NewTest } from "./scenario.ts";

/** Runs something while a test file lies in the workspace, and takes the file away again. */
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
    if (before) await workspace.write(new Map([[test.path, before]]));
    else await removeFile(workspace, test.path);
  }
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
