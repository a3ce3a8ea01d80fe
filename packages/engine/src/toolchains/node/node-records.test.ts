import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { sandboxForTests } from "../conformance.ts";
import { testRecords } from "./node-records.ts";

const SOURCE =
  "export function lineOf(station) {\n  return station.names.map(String).concat(station.readings.map(String));\n}\n";

let scratch: string;
let workspace: SandboxWorkspace;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "bugstack-records-"));
  mkdirSync(join(scratch, "project", "src"), { recursive: true });
  writeFileSync(join(scratch, "project", "src", "line.js"), SOURCE);
  const sandbox = await sandboxForTests(join(scratch, "home"));
  workspace = await sandbox.prepare({ directory: join(scratch, "project") });
});
afterAll(async () => {
  await workspace.dispose();
  rmSync(scratch, { recursive: true, force: true });
});

describe("what a reporter tells of a failed test", () => {
  it("holds the places of the stack with line, column and statement, and none of a library's files", async () => {
    const column = SOURCE.split("\n")[1]?.lastIndexOf("map");
    const error = {
      type: "TypeError",
      bases: ["Error"],
      message: "Cannot read properties of undefined (reading 'map')",
      stack: `TypeError: Cannot read properties of undefined (reading 'map')\n    at lineOf (${workspace.path}/src/line.js:2:${(column ?? 0) + 1})\n    at run (${workspace.path}/node_modules/runner/index.js:7:3)`,
      cause: null,
      members: [],
    };
    const identity = { file: `${workspace.path}/test/line.test.js`, name: "a line", title: "a line" };
    const [record] = await testRecords(
      [
        {
          kind: "test",
          ...identity,
          outcome: "failed",
          durationMs: 1,
          failure: { error, output: "" },
        },
      ],
      workspace,
    );
    expect(record).toMatchObject({
      id: "test/line.test.js::a line",
      failure: {
        exceptions: [
          {
            path: "src/line.js",
            frames: [
              {
                path: "src/line.js",
                function: "lineOf",
                line: 2,
                column: (column ?? 0) + 1,
                statement: "return station.names.map(String).concat(station.readings.map(String));",
              },
            ],
          },
        ],
      },
    });
  });
});
