import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signatureOf } from "@bugstack/event";
import type { Investigation } from "../investigation.ts";
import { type Chain, open, type SentRequest } from "../propose/recipes/jwt/investigate.testing.ts";
import { createUnconfinedSandbox } from "../sandbox/none/driver.ts";
import type { SandboxWorkspace } from "../sandbox/sandbox.ts";
import { pythonToolchain } from "../toolchains/python/index.ts";
import type { Environment } from "../toolchains/toolchain.ts";

/** A small project with its error, an environment for it and a workspace: what a reproducer is given. */
export interface PreparedProject {
  readonly investigation: Investigation;
  readonly workspace: SandboxWorkspace;
  readonly environment: Environment;
  readonly apply: Awaited<ReturnType<typeof open>>["apply"];
  close(): Promise<void>;
}

export interface ProjectError {
  readonly files: Readonly<Record<string, string>>;
  readonly chain: readonly Chain[];
  readonly request: SentRequest | null;
}

/** One per user: what root left behind is of no use to others. */
const home = join(tmpdir(), `bugstack-reproduce-tests-${process.getuid?.() ?? "all"}`);

export async function prepareProject(error: ProjectError): Promise<PreparedProject> {
  mkdirSync(home, { recursive: true });
  const opened = await open(error.files, error.chain, error.request);
  const { investigation } = opened;
  const detection = await pythonToolchain.detect(investigation.tree);
  if (!detection) throw new Error("no Python project was detected");
  const sandbox = createUnconfinedSandbox({ home, onWarning: () => {} });
  const cacheDirectory = join(home, "environments");
  mkdirSync(cacheDirectory, { recursive: true });
  const environment = await pythonToolchain.prepare(detection, {
    tree: investigation.tree,
    sandbox,
    cacheDirectory,
  });
  const workspace = await sandbox.prepare({ directory: investigation.tree.directory });
  const signature = investigation.event ? signatureOf(investigation.event.exceptions) : null;
  return {
    investigation: { ...investigation, detection, signature },
    workspace,
    environment,
    apply: opened.apply,
    async close() {
      await workspace.dispose();
      opened.close();
    },
  };
}
