import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkNewBranch, commitOnBranch, headOf } from "./branch.ts";
import { createRepositoryFixture, type RepositoryFixture } from "./repository-fixture.ts";
import { writeBack } from "./write-back.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe("bringing a fix home", () => {
  let repository: RepositoryFixture;
  let parent: string;

  beforeEach(() => {
    repository = createRepositoryFixture();
    parent = repository.commit({ "src/app.py": "old\n", "run.sh": "#!/bin/sh\nold\n", other: "x\n" });
  });
  afterEach(() => repository.remove());

  const fix = [
    { path: "src/app.py", before: bytes("old\n"), after: bytes("new\n") },
    { path: "tests/test_app.py", before: null, after: bytes("test\n") },
  ];
  function textOf(path: string): string {
    return readFileSync(join(repository.directory, path), "utf8");
  }

  describe("writeBack", () => {
    it("writes the given files and nothing else", async () => {
      expect(await writeBack(repository.directory, fix)).toEqual(["src/app.py", "tests/test_app.py"]);
      expect([textOf("src/app.py"), textOf("tests/test_app.py")]).toEqual(["new\n", "test\n"]);
      expect(repository.git("status", "--porcelain", "--untracked-files=all").split("\n")).toEqual([
        "M src/app.py",
        "?? tests/test_app.py",
      ]);
    });

    it("is content when the fix is there already", async () => {
      await writeBack(repository.directory, fix);
      expect(await writeBack(repository.directory, fix)).toEqual([]);
    });

    it("refuses files with other changes, and then writes none", async () => {
      writeFileSync(join(repository.directory, "src/app.py"), "mine\n");
      await expect(writeBack(repository.directory, fix.toReversed())).rejects.toMatchObject({
        code: "bad_input",
        message: expect.stringContaining("src/app.py"),
      });
      expect(textOf("src/app.py")).toBe("mine\n");
      expect(readdirSync(repository.directory)).not.toContain("tests");
    });

    it("minds no changes elsewhere", async () => {
      writeFileSync(join(repository.directory, "other"), "mine\n");
      await writeBack(repository.directory, fix);
      expect(textOf("other")).toBe("mine\n");
    });

    it("keeps the line endings of a converted checkout", async () => {
      writeFileSync(join(repository.directory, "src/app.py"), "old\r\n");
      await writeBack(repository.directory, fix);
      expect(textOf("src/app.py")).toBe("new\r\n");
    });

    it("follows no link", async () => {
      const outside = join(repository.home, "outside");
      mkdirSync(outside);
      writeFileSync(join(outside, "app.py"), "old\n");
      symlinkSync(outside, join(repository.directory, "linked"));
      symlinkSync(join(outside, "app.py"), join(repository.directory, "link.py"));
      for (const path of ["linked/app.py", "link.py", "linked/new.py"]) {
        const file = { path, before: path.endsWith("new.py") ? null : bytes("old\n"), after: bytes("new\n") };
        await expect(writeBack(repository.directory, [file])).rejects.toMatchObject({ code: "bad_input" });
      }
      expect(readdirSync(outside)).toEqual(["app.py"]);
      expect(readFileSync(join(outside, "app.py"), "utf8")).toBe("old\n");
    });
  });

  describe("commitOnBranch", () => {
    function commit(parts: Partial<Parameters<typeof commitOnBranch>[0]> = {}): Promise<string> {
      const message = "Tell expired tokens apart\n\nWhy: …";
      return commitOnBranch({
        directory: repository.directory,
        branch: "fix/one",
        parent,
        files: fix,
        message,
        ...parts,
      });
    }

    it("makes one commit on the parent and touches neither files nor index", async () => {
      writeFileSync(join(repository.directory, "other"), "mine\n");
      const status = repository.git("status", "--porcelain");
      const index = readFileSync(join(repository.directory, ".git/index"));
      const hash = await commit();
      expect(repository.git("rev-parse", "fix/one", "fix/one^")).toBe(`${hash}\n${parent}`);
      expect(repository.git("show", "fix/one:src/app.py")).toBe("new");
      expect(repository.git("diff", "--name-only", parent, "fix/one").split("\n")).toEqual([
        "src/app.py",
        "tests/test_app.py",
      ]);
      expect(repository.git("log", "-1", "--format=%an %B", "fix/one")).toContain("bugstack Tell expired");
      expect(readFileSync(join(repository.directory, ".git/index"))).toEqual(index);
      expect(repository.git("status", "--porcelain")).toBe(status);
      expect(repository.git("rev-parse", "--abbrev-ref", "HEAD")).toBe("main");
    });

    it("keeps modes and runs no hook or filter", async () => {
      const trace = join(repository.home, "trace");
      mkdirSync(join(repository.directory, ".git/hooks"), { recursive: true });
      writeFileSync(
        join(repository.directory, ".git/hooks/reference-transaction"),
        `#!/bin/sh\ntouch ${trace}\n`,
        {
          mode: 0o755,
        },
      );
      await commit({
        files: [{ path: "run.sh", before: bytes("#!/bin/sh\nold\n"), after: bytes("#!/bin/sh\nnew\n") }],
      });
      expect(repository.git("ls-tree", "fix/one", "run.sh")).toMatch(/^100755 /);
      expect(readdirSync(repository.home)).not.toContain("trace");
    });

    it("removes a file", async () => {
      await commit({ files: [{ path: "other", before: bytes("x\n"), after: null }] });
      expect(repository.git("ls-tree", "--name-only", "fix/one").split("\n")).toEqual(["run.sh", "src"]);
    });

    it.each(["-D", "--delete", "a..b", "", "x y", "x.lock", "@{-1}"])(
      "refuses the name %j",
      async (branch) => {
        await expect(commit({ branch })).rejects.toMatchObject({ code: "bad_input" });
      },
    );

    it("refuses a branch that exists, and a parent with other content", async () => {
      await commit();
      await expect(commit()).rejects.toMatchObject({ code: "bad_input" });
      const files = [{ path: "src/app.py", before: bytes("something else\n"), after: bytes("new\n") }];
      await expect(commit({ branch: "fix/two", files })).rejects.toMatchObject({ code: "bad_input" });
      expect(repository.git("branch", "--list", "fix/two")).toBe("");
    });
  });

  describe("checkNewBranch", () => {
    it("lets a new name pass", async () => {
      await expect(checkNewBranch(repository.directory, "fix/one")).resolves.toBeUndefined();
      expect(await headOf(repository.directory)).toBe(parent);
    });

    it.each(["a..b", "-D", ""])("refuses the name %j", async (branch) => {
      await expect(checkNewBranch(repository.directory, branch)).rejects.toMatchObject({ code: "bad_input" });
    });

    it("refuses a branch that exists", async () => {
      repository.git("branch", "fix/one");
      await expect(checkNewBranch(repository.directory, "fix/one")).rejects.toMatchObject({
        code: "bad_input",
        message: "The branch fix/one exists already",
      });
    });

    it("refuses a folder without git, and one below the top", async () => {
      for (const folder of [repository.home, join(repository.directory, "src")]) {
        await expect(checkNewBranch(folder, "fix/one")).rejects.toMatchObject({ code: "bad_input" });
        expect(await headOf(folder)).toBeNull();
      }
    });
  });
});
