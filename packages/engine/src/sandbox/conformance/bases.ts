import { lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Ground, sealTree, shell } from "./ground.ts";

/** Bases of every kind, and workspaces beside one another. */
export function testBases(ground: Ground): void {
  const { withWorkspace } = ground;

  it("keeps workspaces apart and leaves the base as it was", async () => {
    const before = fingerprint(ground.base);
    await withWorkspace((first) =>
      withWorkspace(async (second) => {
        await first.exec(shell("echo mine > README.md; rm -r src"));
        expect((await second.exec(shell("cat README.md src/app.py"))).stdout).toBe("hello\nprint('app')\n");
      }),
    );
    expect(fingerprint(ground.base)).toEqual(before);
  });

  it("opens a base that belongs to somebody else", async () => {
    const foreign = join(ground.home, "foreign");
    mkdirSync(foreign);
    writeFileSync(join(foreign, "file"), "one\n");
    const workspace = await ground.sandbox.prepare({ directory: foreign });
    const result = await workspace.exec(shell("echo two >> file; cat file"));
    await workspace.dispose();
    expect(result.stdout).toBe("one\ntwo\n");
  });

  it("opens a base with links and odd names", async () => {
    const odd = await sealTree(ground.sandbox, join(ground.home, "odd,dir:with 'quotes' and\nlines"), {
      "a,b:c/d e": "x\n",
    });
    symlinkSync("a,b:c/d e", join(odd, "link"));
    const workspace = await ground.sandbox.prepare({ directory: odd });
    const result = await workspace.exec(shell("cat link"));
    await workspace.dispose();
    expect(result.stdout).toBe("x\n");
  });

  it("ends what runs and leaves no scratch when it is disposed", async () => {
    const workspace = await ground.sandbox.prepare({ directory: ground.base });
    const running = workspace.exec(shell("chmod 000 src 2>/dev/null; sleep 30"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await workspace.dispose();
    expect((await running).ended).toBe("aborted");
    const scratch = readdirSync(join(ground.home, "sandboxes")).filter((name) =>
      name.startsWith(`${process.pid}-`),
    );
    expect(scratch).toEqual([]);
    await expect(workspace.exec(shell("true"))).rejects.toMatchObject({ code: "sandbox_failed" });
  });
}

function fingerprint(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .toSorted()
    .map((name) => {
      const stat = lstatSync(join(directory, name));
      return `${name} ${stat.mode} ${stat.size} ${stat.mtimeMs}`;
    });
}
