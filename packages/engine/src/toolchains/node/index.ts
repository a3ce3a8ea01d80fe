import type { Toolchain } from "../toolchain.ts";
import { detectNode } from "./detect.ts";
import { prepareNode } from "./prepare.ts";
import { checkNodeSyntax, runNodeTests } from "./run-tests.ts";
import { startWarmNode } from "./warm-node.ts";

/** Node projects: npm, pnpm and yarn, workspaces; node:test, vitest, jest and mocha. */
export const nodeToolchain: Toolchain = {
  id: "node",
  detect: detectNode,
  prepare: prepareNode,
  runTests: runNodeTests,
  startWarm: startWarmNode,
  checkSyntax: checkNodeSyntax,
};
