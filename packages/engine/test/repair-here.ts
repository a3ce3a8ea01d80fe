import { type RepairInput, type RepairRequest, type Report, repair, type Sandbox } from "../src/index.ts";
import { sharedHome } from "./made-project.ts";

/** Repairs a folder with what these tests share. */
export function repairHere(
  sandbox: Sandbox,
  directory: string,
  input: RepairInput,
  more: Partial<RepairRequest> = {},
): Promise<Report> {
  return repair({
    input,
    repository: { kind: "directory", directory },
    home: sharedHome(),
    projectKey: "engine-tests",
    sandbox,
    testCommand: null,
    proposers: ["recipes", "search", "model"],
    timeLimitSeconds: 400,
    releases: null,
    triedCandidates: new Set(),
    ...more,
  });
}
