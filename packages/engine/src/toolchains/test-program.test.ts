import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeTree } from "../sandbox/remove-tree.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { sandboxForTests, writeProject } from "./conformance.ts";
import { programOf, requireTestProgram } from "./test-program.ts";
import type { Environment } from "./toolchain.ts";

describe("the program of a command", () => {
  it.each([
    ["pytest -q", "pytest"],
    ["A=1 B=two ./run.sh --all", "./run.sh"],
    ["poetry run pytest", "pytest"],
    ["npx --no-install vitest run", "vitest"],
    ["cross-env NODE_ENV=test mocha", "mocha"],
    ["make test && echo done", "make"],
    ["cd api; pytest", "cd"],
    ["if true; then pytest; fi", null],
    ['"my program" x', null],
    ["A=$(pwd) pytest", null],
    ["$RUNNER", null],
    ["", null],
  ])("%j is %j", (command, program) => {
    expect(programOf(command)).toBe(program);
  });
});

describe("a test command", () => {
  let scratch = "";
  let sandbox: Sandbox;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "bugstack-command-"));
    sandbox = await sandboxForTests(join(scratch, "home"));
    writeProject(join(scratch, "tree"), { "run.sh": "#!/bin/sh\n", "notes.txt": "" });
    chmodSync(join(scratch, "tree/run.sh"), 0o755);
    writeFileSync(join(scratch, "tree/notes.txt"), "");
  });
  afterAll(() => removeTree(scratch));

  function check(testCommand: string | null): Promise<void> {
    const detection = { root: "", testCommand } as Environment["detection"];
    const environment = {
      variables: { PATH: "/usr/bin:/bin" },
      mounts: [],
      detection,
    } as unknown as Environment;
    const tree = { directory: join(scratch, "tree"), origin: null };
    return requireTestProgram(environment, { tree, sandbox });
  }

  it.each([null, "ls", "./run.sh --fast", "cd . && ls", "$RUNNER"])("may be %j", async (command) => {
    await expect(check(command)).resolves.toBeUndefined();
  });

  it.each(["pyttest -q", "./absent.sh", "./notes.txt", "uv run no-such-program"])(
    "is refused where its program is nowhere: %j",
    async (command) => {
      await expect(check(command)).rejects.toMatchObject({
        code: "bad_input",
        message: expect.stringContaining(`\`${command}\``),
        remedy: expect.stringMatching(/\w/),
      });
    },
  );
});
