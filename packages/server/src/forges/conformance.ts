import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { BranchChange, ChangeRequest, Forge, NewChangeRequest } from "./forge.ts";

/** A forge with one repository for the suite, and what other people can do to it. */
export interface ForgeWorld {
  readonly forge: Forge;
  /** Somebody pushes a commit with these files to a branch, made from the default one where it is new. */
  push(branch: string, files: Readonly<Record<string, string>>): Promise<string>;
  /** Content of a file at the head of a branch; null when there is none. */
  read(branch: string, path: string): Promise<string | null>;
  /** Mode of a file at the head of a branch, as git writes it. */
  modeOf(branch: string, path: string): Promise<string | null>;
  /** Number of commits that reach the head of a branch. */
  countCommits(branch: string): Promise<number>;
  /** Lets the forge's CI finish on a commit. */
  finishChecks(commit: string, state: "success" | "failure"): Promise<void>;
  close(): Promise<void>;
}

/** What every forge must do. The repository starts with `app.py`, the executable `run.sh` and the link `link`. */
export function testForge(name: string, openWorld: () => Promise<ForgeWorld>): void {
  describe(`${name} forge`, () => {
    let world: ForgeWorld;
    let forge: Forge;
    let serial = 0;
    let base: string;
    let main: string;

    beforeAll(async () => {
      world = await openWorld();
      ({ forge } = world);
      main = await forge.defaultBranch();
    });
    afterAll(() => world?.close());
    beforeEach(async () => {
      serial += 1;
      base = (await forge.headOf(main)) as string;
    });

    const change = (more: Partial<BranchChange> = {}): BranchChange => ({
      branch: `bugstack/${serial}-a-fix`,
      base,
      message: "fix(app): say hello",
      trailers: { "Bugstack-Run": `run-${serial}` },
      files: new Map([["app.py", Buffer.from(`print('hello ${serial}')\n`)]]),
      ...more,
    });
    const request = (more: Partial<NewChangeRequest> = {}): NewChangeRequest => ({
      marker: `bugstack-run: run-${serial}`,
      branch: `bugstack/${serial}-a-fix`,
      targetBranch: main,
      title: "fix(app): say hello",
      body: `Body.\n\n<!-- bugstack-run: run-${serial} -->\n`,
      draft: false,
      labels: ["bugstack"],
      paths: ["app.py"],
      ...more,
    });
    async function opened(more: Partial<NewChangeRequest> = {}): Promise<ChangeRequest> {
      await forge.publishBranch(change());
      return forge.openChangeRequest(request(more));
    }
    async function green(more: Partial<NewChangeRequest> = {}): Promise<ChangeRequest> {
      const open = await opened(more);
      await world.finishChecks(open.head, "success");
      return open;
    }

    describe("branches", () => {
      it("hold one commit on the base, with the files, their modes and the trailers", async () => {
        const files = new Map([
          ["run.sh", Buffer.from("#!/bin/sh\necho new\n")],
          ["deep/new/file.txt", Buffer.from("new\n")],
          ["app.py", null],
        ]);
        const published = await forge.publishBranch(change({ files }));
        expect(published).toMatchObject({ branch: `bugstack/${serial}-a-fix`, created: true });
        expect(await forge.headOf(published.branch)).toBe(published.commit);
        expect(await world.modeOf(published.branch, "run.sh")).toBe("100755");
        expect(await world.modeOf(published.branch, "deep/new/file.txt")).toBe("100644");
        expect(await world.read(published.branch, "app.py")).toBeNull();
        expect(await world.countCommits(published.branch)).toBe((await world.countCommits(main)) + 1);
      });

      it("are found again when the same change is published twice", async () => {
        const first = await forge.publishBranch(change());
        expect(await forge.publishBranch(change())).toEqual({ ...first, created: false });
      });

      it("are replaced by another change of the same run", async () => {
        await forge.publishBranch(change());
        const files = new Map([["app.py", Buffer.from("print('better')\n")]]);
        const second = await forge.publishBranch(change({ files }));
        expect(second.created).toBe(true);
        expect(await world.countCommits(second.branch)).toBe((await world.countCommits(main)) + 1);
      });

      it("are left alone once somebody else pushed to them", async () => {
        const { branch } = await forge.publishBranch(change());
        const theirs = await world.push(branch, { "app.py": "print('mine')\n" });
        await expect(forge.publishBranch(change())).rejects.toMatchObject({ code: "branch_taken" });
        expect(await forge.headOf(branch)).toBe(theirs);
      });

      it("are left alone when another run made them", async () => {
        await forge.publishBranch(change({ trailers: { "Bugstack-Run": "another" } }));
        await expect(forge.publishBranch(change())).rejects.toMatchObject({ code: "branch_taken" });
      });

      it("are never the default branch or one outside our own prefix", async () => {
        for (const branch of [main, "feature/theirs"]) {
          await expect(forge.publishBranch(change({ branch }))).rejects.toMatchObject({
            code: "protected_branch",
          });
        }
        expect(await forge.headOf(main)).toBe(base);
      });

      it.each([
        "../outside",
        "/etc/passwd",
        ".git/config",
        "a/.GIT/hooks/x",
        "a//b",
        "a/./b",
        "",
        "link/through",
        "link",
        "app.py/below",
        "new\nline",
      ])("refuse the path %j", async (path) => {
        const files = new Map([[path, Buffer.from("x")]]);
        await expect(forge.publishBranch(change({ files }))).rejects.toMatchObject({ code: "bad_change" });
        expect(await forge.headOf(`bugstack/${serial}-a-fix`)).toBeNull();
      });

      it("refuse a trailer that would forge another one", async () => {
        const trailers = { "Bugstack-Run": "x\nSigned-off-by: somebody" };
        await expect(forge.publishBranch(change({ trailers }))).rejects.toMatchObject({ code: "bad_change" });
      });

      it("need a base that exists", async () => {
        const missing = change({ base: "1".repeat(40) });
        await expect(forge.publishBranch(missing)).rejects.toMatchObject({ code: "not_found" });
      });
    });

    describe("change requests", () => {
      it("are opened once per marker", async () => {
        const first = await opened({ draft: true });
        const again = await forge.openChangeRequest(request({ draft: true }));
        expect(again.number).toBe(first.number);
        expect(first).toMatchObject({ state: "open", draft: true, targetBranch: main, mergeCommit: null });
        expect(first.head).toBe(await forge.headOf(first.branch));
      });

      it("are found by their marker", async () => {
        const open = await opened();
        expect(await forge.findChangeRequest(request())).toEqual(open);
        expect(await forge.findChangeRequest({ ...request(), marker: "bugstack-run: nobody" })).toBeNull();
      });

      it("show the branch's head as it is now", async () => {
        const open = await opened();
        const theirs = await world.push(open.branch, { "more.py": "pass\n" });
        expect((await forge.changeRequest(open.number)).head).toBe(theirs);
      });

      it("can be made ready and rewritten while they are open", async () => {
        const open = await opened({ draft: true });
        const changed = await forge.updateChangeRequest(open.number, {
          draft: false,
          title: "fix(app): greet",
        });
        expect(changed).toMatchObject({ draft: false, title: "fix(app): greet", body: open.body });
      });

      it("are closed with a reason, and stay closed", async () => {
        const open = await green();
        expect((await forge.close(open.number, "superseded")).state).toBe("closed");
        expect((await forge.close(open.number, "again")).state).toBe("closed");
        expect(await forge.merge(open.number, open.head)).toMatchObject({ merged: false, reason: "closed" });
      });

      it("take a comment once per marker", async () => {
        const open = await opened();
        await forge.comment(open.number, { marker: "m", body: "Once." });
        await forge.comment(open.number, { marker: "m", body: "Once." });
      });

      it("that do not exist are named as such", async () => {
        await expect(forge.changeRequest(99_999)).rejects.toMatchObject({ code: "not_found" });
      });
    });

    describe("merging", () => {
      it("brings a green change request into the target branch", async () => {
        const open = await green();
        const merged = await forge.merge(open.number, open.head);
        expect(merged).toEqual({ merged: true, commit: await forge.headOf(main) });
        expect(await world.read(main, "app.py")).toBe(`print('hello ${serial}')\n`);
        expect(await forge.changeRequest(open.number)).toMatchObject({ state: "merged", head: open.head });
      });

      it("happens once, however often it is asked for", async () => {
        const open = await green();
        const outcomes = await Promise.all([1, 2, 3].map(() => forge.merge(open.number, open.head)));
        outcomes.push(await forge.merge(open.number, open.head));
        expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
        expect(await forge.headOf(main)).toBe(outcomes[0]?.merged ? outcomes[0].commit : null);
      });

      it("keeps what others merged meanwhile", async () => {
        const open = await green();
        await world.push(main, { [`theirs-${serial}.py`]: "pass\n" });
        expect((await forge.merge(open.number, open.head)).merged).toBe(true);
        expect(await world.read(main, `theirs-${serial}.py`)).toBe("pass\n");
        expect(await world.read(main, "app.py")).toBe(`print('hello ${serial}')\n`);
      });

      it("is refused without any check, while one runs and when one is red", async () => {
        const open = await opened();
        expect((await forge.merge(open.number, open.head)).merged).toBe(false);
        await world.finishChecks(open.head, "failure");
        expect(await forge.merge(open.number, open.head)).toMatchObject({ merged: false, reason: "checks" });
        expect(await forge.headOf(main)).toBe(base);
      });

      it("is refused for a draft", async () => {
        const open = await green({ draft: true });
        expect(await forge.merge(open.number, open.head)).toMatchObject({ merged: false, reason: "draft" });
      });

      it("is refused when the head is not the expected one", async () => {
        const open = await green();
        const theirs = await world.push(open.branch, { "more.py": "pass\n" });
        expect(await forge.merge(open.number, open.head)).toMatchObject({
          merged: false,
          reason: "head_moved",
        });
        expect((await forge.merge(open.number, theirs)).merged).toBe(false);
        expect(await forge.headOf(main)).toBe(base);
      });

      it("is refused when it conflicts", async () => {
        const open = await green();
        const theirs = await world.push(main, { "app.py": "print('something else')\n" });
        expect(await forge.merge(open.number, open.head)).toMatchObject({
          merged: false,
          reason: "conflict",
        });
        expect(await forge.headOf(main)).toBe(theirs);
      });
    });
  });
}
