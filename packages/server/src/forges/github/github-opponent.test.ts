import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proposalsOn } from "../testing/proposals.ts";
import { type GitHubWorld, openGitHubWorld } from "./testing/github-world.ts";

describe("GitHub", () => {
  let open: GitHubWorld;
  beforeEach(async () => {
    open = await openGitHubWorld("app");
  });
  afterEach(() => open.close());

  const { change, request, opened, green } = proposalsOn(() => open);
  /** Fails the first so many requests that fit. */
  function failing(pattern: RegExp, times: number, fault: Parameters<typeof setFault>[0]) {
    let left = times;
    setFault(fault, (line) => pattern.test(line) && left-- > 0);
  }
  function setFault(
    fault: NonNullable<ReturnType<NonNullable<typeof open.fake.fault>>>,
    when: (line: string) => boolean,
  ) {
    open.fake.fault = (method, path) => (when(`${method} ${path}`) ? fault : null);
  }

  describe("that is not well", () => {
    it("is asked again where nothing was changed, and is left to the caller where something may have been", async () => {
      failing(/^GET/, 2, { status: 502 });
      await opened();
      failing(/^POST .*\/comments/, 1, { status: 502 });
      await expect(open.forge.comment(1, { marker: "m", body: "x" })).rejects.toMatchObject({
        code: "unreachable",
      });
      expect(open.world.comments).toHaveLength(0);
    });

    it.each([
      ["secondary limits", { status: 403, message: "You have exceeded a secondary rate limit." }, 60],
      ["a wait in seconds", { status: 429, headers: { "retry-after": "120" } }, 120],
      [
        "the primary limit",
        {
          status: 403,
          message: "API rate limit exceeded",
          headers: {
            "x-ratelimit-remaining": "0",
            "x-ratelimit-reset": String(Math.ceil(Date.now() / 1_000) + 900),
          },
        },
        900,
      ],
    ])("tells how long to wait: %s", async (_, fault, seconds) => {
      failing(/.*/, 1, fault);
      const limited = await open.forge.headOf("main").catch((error: unknown) => error);
      expect(limited).toMatchObject({ code: "rate_limited" });
      const { retryAfterSeconds } = limited as { retryAfterSeconds: number };
      expect(Math.abs(retryAfterSeconds - seconds)).toBeLessThan(30);
    });

    it("is not asked anything while it wants silence", async () => {
      await open.forge.headOf("main");
      failing(/git\/ref/, 1, { status: 429, headers: { "retry-after": "120" } });
      await open.forge.headOf("main").catch(() => undefined);
      const before = open.fake.requests.length;
      await expect(open.forge.headOf("main")).rejects.toMatchObject({ code: "rate_limited" });
      expect(open.fake.requests).toHaveLength(before);
    });

    it("that breaks off after it did what was asked is found to have done it", async () => {
      for (const [pattern, step] of [
        [/^POST .*\/git\/refs/, async () => void (await open.forge.publishBranch(await change()))],
        [/^POST .*\/pulls$/, async () => void (await open.forge.openChangeRequest(request()))],
        [/^POST .*\/labels/, async () => void (await open.forge.openChangeRequest(request()))],
        [/^POST .*\/comments/, () => open.forge.comment(1, { marker: "m", body: "Once." })],
        [/^PUT .*\/merge/, async () => void (await merged())],
      ] as const) {
        failing(pattern, 1, "break_after");
        // Whether it was merged is asked at once; all else is found at the next try.
        if (!pattern.source.includes("merge"))
          await expect(step()).rejects.toMatchObject({ code: "unreachable" });
        else await step();
        open.fake.fault = null;
        await step();
      }
      expect(open.world.pulls.size).toBe(1);
      expect(open.world.comments).toHaveLength(1);
      expect(open.world.git("rev-list", "--count", "--merges", "main")).toBe("1");

      async function merged() {
        const made = await open.forge.changeRequest(1);
        await open.finishChecks(made.head, "success");
        const outcome = await open.forge.merge(1, made.head);
        expect(outcome.merged).toBe(true);
      }
    });

    it("that shows new things late still gets one pull request and one merge", async () => {
      open.world.settings.lag = 4;
      const first = await opened();
      expect((await open.another().openChangeRequest(request())).number).toBe(first.number);
      await open.finishChecks(first.head, "success");
      expect((await open.forge.merge(first.number, first.head)).merged).toBe(true);
      expect(open.world.pulls.size).toBe(1);
    });
  });

  describe("whose repository changes", () => {
    it("is followed to the repository's new name", async () => {
      await opened();
      open.world.formerNames.push(open.world.name);
      open.world.name = "store";
      const other = open.another();
      expect(await other.findChangeRequest(request())).toMatchObject({ number: 1 });
      expect((await other.publishBranch(await change())).created).toBe(false);
    });

    it("says what to do about an archived one", async () => {
      open.world.settings.archived = true;
      await expect(open.another().headOf("main")).rejects.toMatchObject({
        code: "repository_unreadable",
        remedy: expect.stringContaining("Unarchive"),
      });
    });

    it("says what to do about an App that is not installed any more, or suspended", async () => {
      open.world.settings.installed = false;
      await expect(open.another().headOf("main")).rejects.toMatchObject({
        code: "access_denied",
        remedy: expect.stringContaining("Install"),
      });
      open.world.settings.installed = true;
      open.world.settings.suspended = true;
      await expect(open.another().headOf("main")).rejects.toMatchObject({
        code: "access_denied",
        remedy: expect.stringContaining("suspended"),
      });
    });

    it("gives a new token when the old one was revoked", async () => {
      await open.forge.headOf("main");
      open.world.tokens.clear();
      expect(await open.forge.headOf("main")).not.toBeNull();
      const tokens = open.fake.requests.filter((line) => line.endsWith("/access_tokens"));
      expect(tokens).toHaveLength(2);
    });

    it("makes its branch anew when somebody has deleted it", async () => {
      const made = await opened();
      open.world.git("update-ref", "-d", "refs/heads/bugstack/1-a-fix");
      const again = await open.forge.publishBranch(await change());
      expect(again).toMatchObject({ created: true });
      expect(await open.forge.openChangeRequest(request())).toMatchObject({ number: made.number });
    });

    it("says what to do where rules forbid our branches", async () => {
      open.world.settings.protectedBranches = ["bugstack/"];
      await expect(open.forge.publishBranch(await change())).rejects.toMatchObject({
        code: "protected_branch",
        remedy: expect.stringContaining("bugstack/"),
      });
    });
  });

  describe("whose branch somebody else wrote to", () => {
    it("is left alone after a force-push of the same message with other content", async () => {
      const { branch, commit } = await open.forge.publishBranch(await change());
      const { someone } = open;
      await someone.git("fetch", "--quiet", "origin");
      await someone.git("checkout", "--quiet", "--detach", commit);
      const { writeFile } = await import("node:fs/promises");
      await writeFile(`${someone.directory}/app.py`, "print('mine')\n");
      await someone.git("commit", "--quiet", "--all", "--amend", "--no-edit");
      await someone.git("push", "--quiet", "--force", "origin", `HEAD:refs/heads/${branch}`);
      const files = new Map([["app.py", Buffer.from("print('better')\n")]]);
      await expect(open.forge.publishBranch(await change({ files }))).rejects.toMatchObject({
        code: "branch_taken",
      });
    });

    it("is left alone when it moved between our look and our write", async () => {
      await open.forge.publishBranch(await change());
      let theirs = "";
      open.fake.fault = (_, path) => {
        if (path !== "/api/graphql" || theirs) return null;
        const tree = open.world.git("rev-parse", "main^{tree}");
        theirs = open.world.git("commit-tree", tree, "-p", "main", "-m", "mine");
        open.world.git("update-ref", "refs/heads/bugstack/1-a-fix", theirs);
        return null;
      };
      const files = new Map([["app.py", Buffer.from("print('better')\n")]]);
      await expect(open.forge.publishBranch(await change({ files }))).rejects.toMatchObject({
        code: "branch_taken",
      });
      expect(await open.forge.headOf("bugstack/1-a-fix")).toBe(theirs);
    });
  });

  describe("with rules for merging", () => {
    it("merges by the ways that are allowed", async () => {
      open.world.settings.allow = { merge: false, squash: true, rebase: true };
      const made = await green();
      const outcome = await open.forge.merge(made.number, made.head);
      expect(outcome.merged).toBe(true);
      expect(open.world.git("rev-list", "--parents", "-1", "main").split(" ")).toHaveLength(2);
    });

    it("takes back what was merged by a squash", async () => {
      open.world.settings.allow = { merge: false, squash: true, rebase: false };
      const made = await green();
      const outcome = await open.forge.merge(made.number, made.head);
      if (!outcome.merged) throw new Error(outcome.sentence);
      const revert = {
        branch: "bugstack/revert-1",
        message: "revert",
        trailers: { "Bugstack-Run": "run-1" },
      };
      expect(await open.forge.publishRevert({ ...revert, merge: outcome.commit })).toMatchObject({
        created: true,
      });
      expect(await open.read("bugstack/revert-1", "app.py")).toBe("print('bye')\n");
    });

    it("puts it into the queue where one is required, once, and sees the queue's merge", async () => {
      open.world.settings.rules = [{ type: "merge_queue", ruleset_id: 1 }];
      const made = await green();
      for (let times = 0; times < 2; times += 1) {
        expect(await open.forge.merge(made.number, made.head)).toMatchObject({
          merged: false,
          reason: "not_yet",
        });
      }
      const { mergePull } = await import("./testing/fake-world.ts");
      const pull = open.world.seen(made.number);
      if (!pull) throw new Error("gone");
      const commit = mergePull(open.world, pull, "merge");
      expect(await open.forge.merge(made.number, made.head)).toEqual({ merged: true, commit });
    });

    it("counts checks that rulesets require, from the app that they name", async () => {
      open.world.settings.requiredContexts = [];
      const parameters = {
        strict_required_status_checks_policy: false,
        required_status_checks: [{ context: "build", integration_id: 15_368 }],
      };
      open.world.settings.rules = [{ type: "required_status_checks", ruleset_id: 1, parameters }];
      const made = await opened();
      const required = async () =>
        (await open.forge.checks(made.head)).filter((check) => check.required).map((check) => check.state);
      expect(await required()).toEqual(["pending"]);
      const run = { sha: made.head, name: "build", status: "completed", conclusion: "success" };
      open.world.checkRuns.push({ ...run, id: 1, app: 1 });
      expect(await required()).toEqual(["pending"]);
      open.world.checkRuns.push({ ...run, id: 2, app: 15_368 });
      expect(await required()).toEqual(["success"]);
    });

    it("leaves a review that the rules want to people, and merges once it is there", async () => {
      open.world.settings.reviewMissing = true;
      const made = await green();
      expect(await open.forge.merge(made.number, made.head)).toMatchObject({
        merged: false,
        reason: "protected",
        sentence: expect.stringContaining("approving review"),
      });
      open.world.settings.reviewMissing = false;
      expect((await open.forge.merge(made.number, made.head)).merged).toBe(true);
    });

    it("is never merged where nothing is required", async () => {
      open.world.settings.requiredContexts = [];
      const made = await green();
      expect(await open.forge.merge(made.number, made.head)).toMatchObject({
        merged: false,
        reason: "checks",
      });
    });
  });

  describe("and the people there", () => {
    it("asks the code owners for a review, else who wrote the lines, and leaves out whom GitHub refuses", async () => {
      open.world.settings.collaborators.set("alice", "write");
      await open.push("main", { ".github/CODEOWNERS": "* @nobody\napp.py @ghost @alice\n" });
      await opened();
      expect(open.world.pulls.get(1)).toMatchObject({ reviewers: ["alice"], labels: ["bugstack"] });
      await open.push("main", { ".github/CODEOWNERS": "docs/ @ghost\n" });
      open.world.settings.logins.set("person@example.org", "alice");
      await open.forge.publishBranch(await change({ branch: "bugstack/2-b" }));
      await open.forge.openChangeRequest(request({ branch: "bugstack/2-b", marker: "bugstack-run: run-2" }));
      expect(open.world.pulls.get(2)).toMatchObject({ reviewers: ["alice"] });
    });

    it("hears those who may write, and not itself", async () => {
      const { number } = await opened();
      open.world.settings.collaborators.set("alice", "write").set("bob", "read");
      for (const [id, author, association, body] of [
        [501, "alice", "MEMBER", "/bugstack explain"],
        [502, "bob", "MEMBER", "/bugstack close"],
        [503, "eve", "NONE", "/bugstack close"],
        [504, "alice", "MEMBER", "Looks good."],
      ] as const) {
        open.world.comments.push({ id, number, author, association, body });
      }
      await open.forge.comment(number, { marker: "m", body: "Ours." });
      const heard = (await open.forge.comments?.(number)) ?? [];
      expect(heard.map(({ id, trusted }) => [id, trusted])).toEqual([
        ["501", true],
        ["502", false],
        ["503", false],
        ["504", true],
      ]);
    });

    it("opens a ready pull request where the plan has no drafts", async () => {
      open.world.settings.draftsSupported = false;
      await open.forge.publishBranch(await change());
      expect(await open.forge.openChangeRequest(request({ draft: true }))).toMatchObject({ draft: false });
    });

    it("takes up the pull request of our branch when somebody has rewritten its text", async () => {
      const first = await opened();
      const pull = open.world.pulls.get(first.number);
      if (pull) pull.body = "I have tidied this up.";
      expect((await open.forge.openChangeRequest(request())).number).toBe(first.number);
    });

    it("tells deployments that succeeded and releases that were published", async () => {
      const sha = (await open.forge.headOf("main")) as string;
      open.world.deployments.push({ id: 1, sha, environment: "production", state: "success" });
      open.world.deployments.push({ id: 2, sha, environment: "staging", state: "failure" });
      open.world.releases.push({ tag: "v1.2.0", draft: false }, { tag: "v1.3.0", draft: true });
      expect(await open.forge.releases?.()).toMatchObject([
        { kind: "deployment", commit: sha, environment: "production" },
        { kind: "release", version: "v1.2.0", commit: null },
      ]);
    });
  });
});
