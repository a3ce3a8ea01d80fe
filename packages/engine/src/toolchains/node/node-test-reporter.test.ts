import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const reporter = fileURLToPath(new URL("./probe/node-test-reporter.mjs", import.meta.url));

/** What the reporter writes of a test file that Node's own runner plays. */
function recordsOf(body: string): { kind: string; name?: string; selected?: number; finished?: number }[] {
  const folder = mkdtempSync(join(tmpdir(), "reporter-"));
  const file = join(folder, "shop.test.mjs");
  writeFileSync(file, `import { describe, it, test } from "node:test";\n${body}`);
  try {
    const { output } = spawnSync(process.execPath, ["--test", `--test-reporter=${reporter}`, file], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "ignore", "pipe"],
      timeout: 30_000,
      env: { PATH: process.env.PATH ?? "" },
    });
    const lines = (output[3] ?? "").split("\n").filter((line) => line !== "");
    return lines.map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("what is told of a run of node:test", () => {
  it.each([
    [
      "suites and a test after them",
      'describe("prices", () => { it("add", () => {}); });\ndescribe("orders", () => { it("open", () => {}); it("close", () => {}); });\nit("reads", () => {});\n',
      ["prices add", "orders open", "orders close", "reads"],
    ],
    [
      "tests around a suite",
      'test("first", () => {});\ndescribe("orders", () => { it("open", () => {}); describe("paid", () => { it("in time", async () => {}); }); });\ntest("last", () => {});\n',
      ["first", "orders open", "orders paid in time", "last"],
    ],
  ])("counts tests and no suites: %s", (_, body, names) => {
    const records = recordsOf(body);
    const named = (kind: string) => records.filter((one) => one.kind === kind).map(({ name }) => name);
    expect(named("test")).toEqual(names);
    expect(named("started")).toEqual(names);
    expect(records.at(-1)).toMatchObject({
      kind: "runner_end",
      selected: names.length,
      finished: names.length,
    });
  });
});
