import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Ground, shell } from "./ground.ts";

/** Files read and written from outside. */
export function testFiles(ground: Ground): void {
  const { withWorkspace } = ground;

  describe("read and write", () => {
    it("reads what is in the tree, and null where nothing is", () =>
      withWorkspace(async (workspace) => {
        expect(text(await workspace.read("src/deep/er/file.txt"))).toBe("deep\n");
        expect(await workspace.read("src/missing.py")).toBeNull();
        expect(await workspace.read("src")).toBeNull();
        expect(await workspace.read("README.md/below")).toBeNull();
      }));

    it("writes files that the programs see and can change", () =>
      withWorkspace(async (workspace) => {
        await workspace.write(
          new Map([
            ["src/app.py", Buffer.from("changed\n")],
            ["new/folder/file.txt", Buffer.from("new\n")],
          ]),
        );
        const result = await workspace.exec(
          shell("cat src/app.py new/folder/file.txt && echo more >> new/folder/file.txt && touch new/other"),
        );
        expect(result).toMatchObject({ exitCode: 0, stdout: "changed\nnew\n" });
        expect(text(await workspace.read("new/folder/file.txt"))).toBe("new\nmore\n");
        expect(readFileSync(join(ground.base, "src/app.py"), "utf8")).toBe("print('app')\n");
      }));

    it("keeps the mode of a file that it replaces", () =>
      withWorkspace(async (workspace) => {
        await workspace.write(new Map([["run.sh", Buffer.from("#!/bin/sh\necho again\n")]]));
        expect((await workspace.exec(shell("./run.sh"))).stdout).toBe("again\n");
      }));

    it.each(["/etc/passwd", "../outside", "a/../../outside", "", ".", "nul\0byte"])(
      "refuses the path %j",
      (path) =>
        withWorkspace(async (workspace) => {
          await expect(workspace.read(path)).rejects.toMatchObject({ code: "bad_input" });
          await expect(workspace.write(new Map([[path, Buffer.from("x")]]))).rejects.toMatchObject({
            code: "bad_input",
          });
        }),
    );

    it("follows links inside the tree and none out of it", () =>
      withWorkspace(async (workspace) => {
        const outside = join(ground.home, "outside");
        mkdirSync(outside, { recursive: true });
        writeFileSync(join(outside, "secret"), "secret\n");
        const script = [
          "ln -s README.md inside; ln -s src/deep folder; ln -s loop loop",
          `ln -s ${outside} escape; ln -s ${outside}/secret leak; ln -s ../../../../../../../..${outside} climb`,
        ].join("; ");
        await workspace.exec(shell(script));
        expect(text(await workspace.read("inside"))).toBe("hello\n");
        expect(text(await workspace.read("folder/er/file.txt"))).toBe("deep\n");
        for (const path of ["leak", "escape/secret", "climb/secret", "loop"]) {
          expect(await workspace.read(path)).toBeNull();
        }
        for (const path of ["escape/secret", "climb/new", "leak"]) {
          await expect(workspace.write(new Map([[path, Buffer.from("x")]]))).rejects.toMatchObject({
            code: "bad_input",
          });
        }
        expect(readdirSync(outside)).toEqual(["secret"]);
        expect(readFileSync(join(outside, "secret"), "utf8")).toBe("secret\n");
      }));

    it("does not wait on a pipe", () =>
      withWorkspace(async (workspace) => {
        await workspace.exec(shell("mkfifo pipe"));
        expect(await workspace.read("pipe")).toBeNull();
      }));
  });
}

function text(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString();
}
