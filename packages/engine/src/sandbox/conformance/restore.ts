import { describe, expect, it } from "vitest";
import { type Ground, listener, shell } from "./ground.ts";

/** The tree made what it was. */
export function testRestore(ground: Ground): void {
  const { withWorkspace } = ground;

  describe("restore", () => {
    const ruin =
      "rm -r src/deep; echo x > README.md; echo new > new.txt; mkdir -p a/b; ln -sfn / src/link; chmod 600 run.sh";

    it("takes everything back, again and again, also before the eyes of a running program", () =>
      withWorkspace(async (workspace) => {
        const heard = listener();
        await workspace.restore();
        const script = `cd /; while read -r action; do (cd ${workspace.path} && eval "$action"; echo "$? $(find . | sort | tr '\\n' ' ')$(cat README.md) $(stat -c %a run.sh)"); done`;
        const program = await workspace.start(shell(script, { onOutput: heard.hear }));
        const look = () => {
          program.write(Buffer.from("true\n"));
          return heard.line();
        };
        const clean = await look();
        for (let round = 0; round < 3; round += 1) {
          program.write(Buffer.from(`${ruin}\n`));
          expect(await heard.line()).toMatch(/^0 .*new\.txt.*x 600$/);
          await workspace.write(new Map([["written", Buffer.from(`${round}`)]]));
          if (!(await workspace.restore())) return;
          expect(await workspace.diff()).toEqual([]);
          expect(await look()).toBe(clean);
          await workspace.write(new Map([["README.md", Buffer.from(`round ${round}`)]]));
          expect(await look()).toContain(`round ${round}`);
          expect(await workspace.diff()).toEqual([{ path: "README.md", kind: "changed" }]);
          await workspace.restore();
          expect((await workspace.exec(shell("cat README.md; rm README.md"))).stdout).toBe("hello\n");
          await workspace.restore();
        }
        expect((await workspace.exec(shell("cat README.md; echo y > new.txt"))).stdout).toBe("hello\n");
        expect(await workspace.diff()).toEqual([{ path: "new.txt", kind: "added" }]);
        program.end();
        await program.ended;
      }));
  });
}
