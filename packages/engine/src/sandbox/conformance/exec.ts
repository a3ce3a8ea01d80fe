import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Ground, shell } from "./ground.ts";

/** One command: its folder, environment, input, output, mounts. */
export function testExec(ground: Ground): void {
  const { withWorkspace } = ground;

  describe("exec", () => {
    it("runs in the tree and gives output and exit code", () =>
      withWorkspace(async (workspace) => {
        const result = await workspace.exec(shell("pwd; cat README.md; echo oops >&2; exit 3"));
        expect(result).toMatchObject({
          exitCode: 3,
          ended: "exit",
          stdout: `${workspace.path}\nhello\n`,
          stderr: "oops\n",
          truncated: false,
        });
      }));

    it("runs in a folder of the tree, and refuses one outside", () =>
      withWorkspace(async (workspace) => {
        const result = await workspace.exec(shell("cat app.py", { directory: "src" }));
        expect(result.stdout).toBe("print('app')\n");
        await expect(workspace.exec(shell("true", { directory: "../.." }))).rejects.toMatchObject({
          code: "bad_input",
        });
      }));

    it("sees the given environment and nothing of the host's", () =>
      withWorkspace(async (workspace) => {
        process.env.BUGSTACK_CONFORMANCE_SECRET = "do-not-tell";
        const result = await workspace.exec(shell("env", { environment: { GIVEN: "a b\nc" } }));
        delete process.env.BUGSTACK_CONFORMANCE_SECRET;
        expect(result.stdout).toContain("GIVEN=a b\nc\n");
        expect(result.stdout).not.toContain("do-not-tell");
      }));

    it("feeds the input", () =>
      withWorkspace(async (workspace) => {
        const result = await workspace.exec({ argv: ["/bin/cat"], input: Buffer.from("typed") });
        expect(result.stdout).toBe("typed");
      }));

    it("streams the output while the command runs", () =>
      withWorkspace(async (workspace) => {
        const seen: string[] = [];
        await workspace.exec(
          shell("echo one; echo two >&2", {
            onOutput: (stream, chunk) => seen.push(`${stream}:${Buffer.from(chunk).toString()}`),
          }),
        );
        expect(seen.toSorted()).toEqual(["stderr:two\n", "stdout:one\n"]);
      }));

    it("keeps what one command wrote for the next", () =>
      withWorkspace(async (workspace) => {
        await workspace.exec(shell("echo note > note.txt"));
        expect((await workspace.exec(shell("cat note.txt"))).stdout).toBe("note\n");
      }));

    it("says when a signal ended the command", () =>
      withWorkspace(async (workspace) => {
        expect(await workspace.exec(shell("kill -9 $$"))).toMatchObject({ exitCode: null, ended: "signal" });
      }));

    it("shows mounts read-only under their target", () =>
      withWorkspace(async (workspace) => {
        const source = join(ground.home, "tool");
        mkdirSync(source, { recursive: true });
        writeFileSync(join(source, "version"), "7\n");
        const mounts = [{ source, target: "/opt/tool" }];
        const result = await workspace.exec(shell("cat /opt/tool/version", { mounts }));
        expect(result.stdout).toBe("7\n");
      }));

    it("keeps what is written to the output folder", () =>
      withWorkspace(async (workspace) => {
        const source = join(ground.home, "built");
        mkdirSync(source, { recursive: true });
        const output = { source, target: "/opt/built" };
        const result = await workspace.exec(shell("echo made > /opt/built/thing", { output }));
        expect(result.exitCode).toBe(0);
        expect(readFileSync(join(source, "thing"), "utf8")).toBe("made\n");
      }));
  });
}
