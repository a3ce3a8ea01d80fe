import type { Toolchain } from "../toolchain.ts";
import { detectNode } from "./detect.ts";
import { prepareNode } from "./prepare.ts";
import { startNodeRehearsal } from "./rehearsal.ts";
import { checkNodeSyntax, checkNodeTypes, runNodeTests } from "./run-tests.ts";
import { checkTestCommand } from "./test-command.ts";
import { startWarmNode } from "./warm-node.ts";

/** Node projects: npm, pnpm and yarn, workspaces; node:test, vitest, jest and mocha. */
export const nodeToolchain: Toolchain = {
  id: "node",
  detect: detectNode,
  async prepare(detection, context) {
    const environment = await prepareNode(detection, context);
    await checkTestCommand(environment, context);
    return environment;
  },
  runTests: runNodeTests,
  startWarm: startWarmNode,
  startRehearsal: startNodeRehearsal,
  checkSyntax: checkNodeSyntax,
  checkTypes: checkNodeTypes,
};
