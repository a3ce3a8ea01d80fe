import { describe, expect, it } from "vitest";
import { missingInWorkflow } from "./workflow-file.ts";

const WHOLE = `name: deploy
run-name: Deploy \${{ inputs.deployment }}
on:
  workflow_dispatch:
    inputs:
      commit: { required: true }
      release: { required: true }
      "environment":
        type: string
      deployment: { required: true } # the key
jobs: {}
`;

describe("a workflow that deploys", () => {
  it("lacks nothing where it takes our inputs and names the deployment in its title", () => {
    expect(missingInWorkflow(WHOLE)).toEqual([]);
    expect(missingInWorkflow(WHOLE.replaceAll("\n", "\r\n"))).toEqual([]);
  });

  it.each([
    ["is not started by a call", WHOLE.replace("workflow_dispatch", "push"), /workflow_dispatch/],
    [
      "only speaks of it",
      WHOLE.replace("  workflow_dispatch:", "  push: # workflow_dispatch:"),
      /workflow_dispatch/,
    ],
    ["lacks inputs", WHOLE.replace(/ {6}(?:release|deployment): .*\n/g, ""), /inputs release, deployment/],
    ["has another title", WHOLE.replace(/run-name: .*/, "run-name: Deploy"), /run-name/],
    ["has no title", WHOLE.replace(/run-name: .*\n/, ""), /run-name/],
    ["is empty", "", /workflow_dispatch/],
  ])("that %s is told so", (_, text, sentence) => {
    expect(missingInWorkflow(text).join(" ")).toMatch(sentence);
  });
});
