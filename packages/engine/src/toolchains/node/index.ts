import type { Toolchain } from "../toolchain.ts";
import { detectNode } from "./detect.ts";
import { prepareNode } from "./prepare.ts";
import { checkNodeSyntax, runNodeTests } from "./run-tests.ts";

/** Node projects: npm, pnpm and yarn, workspaces; node:test, vitest, jest and mocha. */
export const nodeToolchain: Toolchain = {
  id: "node",
  detect: detectNode,
  prepare: prepareNode,
  runTests: runNodeTests,
  checkSyntax: checkNodeSyntax,
};
