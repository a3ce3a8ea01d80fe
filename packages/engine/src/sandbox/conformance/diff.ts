import { describe, expect, it } from "vitest";
import { type Ground, shell } from "./ground.ts";

/** What differs from the base. */
export function testDiff(ground: Ground): void {
  const { withWorkspace } = ground;

  describe("diff", () => {
    it("is empty at first", () =>
      withWorkspace(async (workspace) => {
        expect(await workspace.diff()).toEqual([]);
      }));

    it("names what was added, changed and removed, and nothing that was only touched", () =>
      withWorkspace(async (workspace) => {
        await workspace.exec(
          shell(
            "echo x > new.txt; echo y >> README.md; rm -r src/deep; touch src/app.py; chmod -x run.sh; mkdir empty",
          ),
        );
        await workspace.write(new Map([["written/file", Buffer.from("w")]]));
        expect(await workspace.diff()).toEqual([
          { path: "README.md", kind: "changed" },
          { path: "new.txt", kind: "added" },
          { path: "run.sh", kind: "changed" },
          { path: "src/deep/er/file.txt", kind: "removed" },
          { path: "written/file", kind: "added" },
        ]);
      }));

    it("sees through a folder that was removed and made again", () =>
      withWorkspace(async (workspace) => {
        await workspace.exec(shell("rm -r src && mkdir src && echo other > src/other.py"));
        expect(await workspace.diff()).toEqual([
          { path: "src/app.py", kind: "removed" },
          { path: "src/deep/er/file.txt", kind: "removed" },
          { path: "src/other.py", kind: "added" },
        ]);
      }));

    it("does not follow links", () =>
      withWorkspace(async (workspace) => {
        await workspace.exec(shell("rm -r src; ln -s / src"));
        expect(await workspace.diff()).toEqual([
          { path: "src", kind: "added" },
          { path: "src/app.py", kind: "removed" },
          { path: "src/deep/er/file.txt", kind: "removed" },
        ]);
      }));
  });
}
