import { describe, expect, it } from "vitest";
import { type Ground, listener, shell } from "./ground.ts";

/** A program that is spoken with while it runs. */
export function testSpokenWith(ground: Ground): void {
  const { withWorkspace } = ground;

  describe("a program that is spoken with", () => {
    it("answers while it runs, and ends when its input is closed", () =>
      withWorkspace(async (workspace) => {
        const heard = listener();
        const program = await workspace.start(
          shell('while read -r word; do echo "heard $word"; done; echo bye', { onOutput: heard.hear }),
        );
        program.write(Buffer.from("one\n"));
        expect(await heard.line()).toBe("heard one");
        program.write(Buffer.from("two\n"));
        expect(await heard.line()).toBe("heard two");
        program.end();
        expect(await program.ended).toMatchObject({ ended: "exit", exitCode: 0 });
        expect(await heard.line()).toBe("bye");
        program.write(Buffer.from("nobody listens\n"));
      }));

    it("ends with all that it started when it is stopped, when its time is over, and with its workspace", () =>
      withWorkspace(async (workspace) => {
        const script = "sleep 30 & echo up; sleep 30";
        const stopped = await workspace.start(shell(script));
        stopped.kill();
        expect(await stopped.ended).toMatchObject({ ended: "aborted", exitCode: null });
        const slow = await workspace.start(shell(script, { limits: { seconds: 0.2 } }));
        expect(await slow.ended).toMatchObject({ ended: "time", exitCode: null });
        const left = await workspace.start(shell(script));
        await workspace.dispose();
        expect(await left.ended).toMatchObject({ ended: "aborted" });
        await expect(workspace.start(shell("true"))).rejects.toMatchObject({ code: "sandbox_failed" });
      }));

    it("finds its private folders empty", () =>
      withWorkspace(async (workspace) => {
        const [first] = workspace.scratch;
        const script = `for folder in "$@"; do ls -A "$folder"; touch "$folder/mine" || exit 1; done`;
        const result = await workspace.exec({ argv: ["/bin/sh", "-c", script, "sh", ...workspace.scratch] });
        expect(first).toBeDefined();
        expect(result).toMatchObject({ exitCode: 0, stdout: "" });
      }));
  });
}
