import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PROPOSED_BRANCH, proposalsOn } from "../testing/proposals.ts";
import type { Fault } from "./testing/fake-gitlab.ts";
import { type OpenGitLab, openGitLab } from "./testing/open-world.ts";

describe("GitLab", () => {
  let open: OpenGitLab;
  beforeEach(async () => {
    open = await openGitLab();
  });
  afterEach(() => open.close());

  const { change, request, opened, green } = proposalsOn(() => open);
  /** What befalls the first so many requests that fit. */
  function failing(pattern: RegExp, times: number, fault: Fault) {
    let left = times;
    open.fake.fault = (method, path) => (pattern.test(`${method} ${path}`) && left-- > 0 ? fault : null);
  }

  describe("that is not well", () => {
    it("is asked again where nothing was changed, and is left to the caller where something may have been", async () => {
      failing(/^GET/, 2, { status: 502 });
      await opened();
      failing(/^POST .*\/notes/, 1, { status: 502 });
      await expect(open.forge.comment(1, { marker: "m", body: "x" })).rejects.toMatchObject({
        code: "unreachable",
      });
      expect(open.fake.notes).toHaveLength(0);
    });

    it.each([
      ["in seconds", { "retry-after": "120" }, 120],
      [
        "by the time of its end",
        { "ratelimit-remaining": "0", "ratelimit-reset": String(Math.ceil(Date.now() / 1_000) + 900) },
        900,
      ],
      ["not at all", {}, 60],
    ])(
      "is obeyed when it has had too many requests, told %s, and asked nothing meanwhile",
      async (_, headers, seconds) => {
        await open.forge.headOf("main");
        failing(/branches/, 1, { status: 429, headers });
        const limited = await open.forge.headOf("main").catch((error: unknown) => error);
        expect(limited).toMatchObject({ code: "rate_limited" });
        const { retryAfterSeconds } = limited as { retryAfterSeconds: number };
        expect(Math.abs(retryAfterSeconds - seconds)).toBeLessThan(30);
        const before = open.fake.calls.length;
        await expect(open.forge.headOf("main")).rejects.toMatchObject({ code: "rate_limited" });
        expect(open.fake.calls).toHaveLength(before);
      },
    );

    it("that breaks off after it did what was asked is found to have done it", async () => {
      await open.forge.publishBranch(await change());
      const merge = async () => {
        const made = await open.forge.changeRequest(1);
        await open.finishChecks(made.head, "success");
        expect((await open.forge.merge(1, made.head)).merged).toBe(true);
      };
      for (const [pattern, step] of [
        [/^POST .*\/merge_requests$/, () => open.forge.openChangeRequest(request())],
        [/^PUT .*\/merge_requests\/1$/, () => open.forge.openChangeRequest(request())],
        [/^POST .*\/notes$/, () => open.forge.comment(1, { marker: "m", body: "Once." })],
        [/^PUT .*\/merge$/, merge],
      ] as const) {
        failing(pattern, 1, "break_after");
        // Whether it was merged is asked at once; all else is found at the next try.
        if (step !== merge) await expect(step()).rejects.toMatchObject({ code: "unreachable" });
        else await step();
        open.fake.fault = null;
        await step();
      }
      expect(open.fake.requests.size).toBe(1);
      expect(open.fake.notes).toHaveLength(1);
      expect(open.fake.git("rev-list", "--count", "--merges", "main")).toBe("1");
    });
  });

  describe("whose project or token changes", () => {
    it("says what to do about a token that has expired or was revoked", async () => {
      await opened();
      open.fake.token = "glpat-another";
      const renewed = { code: "access_denied", remedy: expect.stringContaining("forge add") };
      await expect(open.forge.headOf("main")).rejects.toMatchObject(renewed);
      await expect(open.forge.comment(1, { marker: "m", body: "x" })).rejects.toMatchObject(renewed);
      // git is answered by another part of GitLab, in other words.
      await expect(open.forge.fetchAddress()).rejects.toMatchObject({ code: "access_denied" });
    });

    it("says what to do about an archived one, and about too few rights", async () => {
      open.fake.settings.archived = true;
      await expect(open.another().headOf("main")).rejects.toMatchObject({
        code: "repository_unreadable",
        remedy: expect.stringContaining("Unarchive"),
      });
      open.fake.settings.archived = false;
      open.fake.settings.accessLevel = 20;
      await expect(open.another().headOf("main")).rejects.toMatchObject({
        code: "access_denied",
        remedy: expect.stringContaining("Developer"),
      });
    });
  });

  describe("whose branch somebody else wrote to", () => {
    it("is left alone after a force-push", async () => {
      await opened();
      const theirs = open.fake.git("commit-tree", "main^{tree}", "-p", "main", "-m", "mine");
      open.fake.git("update-ref", `refs/heads/${PROPOSED_BRANCH}`, theirs);
      const files = new Map([["app.py", Buffer.from("print('better')\n")]]);
      await expect(open.forge.publishBranch(await change({ files }))).rejects.toMatchObject({
        code: "branch_taken",
      });
      expect(await open.forge.headOf(PROPOSED_BRANCH)).toBe(theirs);
    });

    it("is not merged on the checks of its former head", async () => {
      const made = await green();
      const theirs = open.fake.git("commit-tree", "main^{tree}", "-p", "main", "-m", "mine");
      open.fake.git("update-ref", `refs/heads/${PROPOSED_BRANCH}`, theirs);
      expect(await open.forge.merge(made.number, made.head)).toMatchObject({
        merged: false,
        reason: "head_moved",
      });
    });

    it("is found to be our own where a push of ours came late, after its process was killed", async () => {
      const late = await open.another().publishBranch(await change());
      open.fake.git("update-ref", "-d", `refs/heads/${PROPOSED_BRANCH}`);
      let looks = 0;
      open.fake.fault = (_, path) => {
        if (!path.includes("/branches/bugstack")) return null;
        looks += 1;
        if (looks > 1) return null;
        open.fake.git("update-ref", `refs/heads/${PROPOSED_BRANCH}`, late.commit);
        return { status: 404 };
      };
      // Made within one second both are one commit, so that `created` may be told either way.
      expect(await open.forge.publishBranch(await change())).toMatchObject({
        branch: late.branch,
        commit: late.commit,
      });
    });

    it("is made anew when somebody has deleted it", async () => {
      const made = await opened();
      open.fake.git("update-ref", "-d", `refs/heads/${PROPOSED_BRANCH}`);
      expect(await open.forge.headOf(PROPOSED_BRANCH)).toBeNull();
      const again = await open.forge.publishBranch(await change());
      expect(again).toMatchObject({ created: true });
      expect(await open.forge.openChangeRequest(request())).toMatchObject({
        number: made.number,
        head: again.commit,
      });
    });

    it("is not mistaken for the branch of the same name of a fork", async () => {
      await open.forge.publishBranch(await change());
      const theirs = {
        ...{ iid: 900, source_branch: PROPOSED_BRANCH, target_branch: "main", source_project_id: 8 },
        ...{ title: "theirs", description: "<!-- bugstack-run: run-1 -->", state: "opened" as const },
        ...{
          sha: "1".repeat(40),
          labels: [],
          reviewers: [],
          merge_commit_sha: null,
          squash_commit_sha: null,
        },
      };
      open.fake.requests.set(900, theirs);
      expect(await open.forge.findChangeRequest(request())).toBeNull();
      expect((await open.forge.openChangeRequest(request())).number).not.toBe(900);
    });
  });

  describe("with rules for merging", () => {
    it("is never merged where no pipeline must succeed", async () => {
      open.fake.settings.pipelineRequired = false;
      const made = await green();
      expect(await open.forge.merge(made.number, made.head)).toMatchObject({
        merged: false,
        reason: "checks",
      });
    });

    it("is not merged while a pipeline that must succeed has not begun", async () => {
      const made = await opened();
      expect(await open.forge.checks(made.head)).toMatchObject([{ state: "pending", required: true }]);
      expect(await open.forge.merge(made.number, made.head)).toMatchObject({
        merged: false,
        reason: "not_yet",
      });
    });

    it("leaves missing approvals, and a target branch of maintainers, to people", async () => {
      const made = await green();
      open.fake.settings.approvalsMissing = true;
      expect(await open.forge.merge(made.number, made.head)).toMatchObject({ reason: "protected" });
      open.fake.settings.approvalsMissing = false;
      open.fake.settings.mergeForbidden = true;
      expect(await open.forge.merge(made.number, made.head)).toMatchObject({
        reason: "protected",
        sentence: expect.stringContaining("may not merge"),
      });
    });

    it.each([
      ["squashes", "always", "merge", 1],
      ["squashes and fast-forwards", "always", "none", 0],
      ["fast-forwards", "default_off", "none", 0],
    ] as const)(
      "%s where the project wants it, and takes that back",
      async (_, squash, mergeCommits, merges) => {
        Object.assign(open.fake.settings, { squash, mergeCommits });
        const made = await green();
        const outcome = await open.another().merge(made.number, made.head);
        if (!outcome.merged) throw new Error(outcome.sentence);
        expect(outcome.commit).toBe(await open.forge.headOf("main"));
        expect(open.fake.git("rev-list", "--count", "--merges", "main")).toBe(String(merges));
        const trailers = { "Bugstack-Run": "run-1" };
        const revert = { branch: "bugstack/revert-1", message: "revert", trailers, merge: outcome.commit };
        expect(await open.forge.publishRevert(revert)).toMatchObject({ created: true });
        expect(await open.read("bugstack/revert-1", "app.py")).toBe("print('bye')\n");
      },
    );
  });

  describe("that was interrupted in a merge", () => {
    /** The target branch has moved; GitLab has not noted why. */
    async function interrupted(way: "merge" | "squash" = "merge") {
      const made = await green();
      await open.push("main", { "before.py": "pass\n" });
      const tree = open.fake.mergedTree("main", made.head) ?? "";
      const parents = way === "merge" ? ["-p", "main", "-p", made.head] : ["-p", "main"];
      const commit = open.fake.git("commit-tree", tree, ...parents, "-m", "Merge");
      open.fake.git("update-ref", "refs/heads/main", commit);
      await open.push("main", { "theirs.py": "pass\n" });
      return { made, commit };
    }

    it.each(["merge", "squash"] as const)(
      "is found to have merged by a %s, and the request is closed with that reason",
      async (way) => {
        const { made, commit } = await interrupted(way);
        failing(/^PUT .*\/merge$/, 100, { status: 405, body: { message: "405 Method Not Allowed" } });
        expect(await open.forge.merge(made.number, made.head)).toEqual({ merged: true, commit });
        expect(open.fake.requests.get(made.number)?.state).toBe("closed");
        expect(open.fake.notes.at(-1)?.body).toContain(commit);
      },
    );

    it("tells so to whoever asks later, and tells nothing of a branch that somebody has set back to the target", async () => {
      const { made, commit } = await interrupted();
      open.fake.git("update-ref", `refs/heads/${PROPOSED_BRANCH}`, "main");
      expect(await open.forge.mergedAlready?.(made.number, made.head)).toBeNull();
      open.fake.git("update-ref", `refs/heads/${PROPOSED_BRANCH}`, made.head);
      expect(await open.forge.mergedAlready?.(made.number, made.head)).toBe(commit);
    });

    it("has merged nothing where the target branch does not hold the head", async () => {
      const made = await green();
      expect(await open.forge.mergedAlready?.(made.number, made.head)).toBeNull();
      expect(open.fake.requests.get(made.number)?.state).toBe("opened");
    });
  });

  describe("and the people there", () => {
    it("tells failed jobs that count, and the end of their log", async () => {
      const { head } = await opened();
      await open.finishChecks(head, "failure");
      expect(await open.forge.checks(head)).toMatchObject([
        { name: "pipeline", state: "failure", required: true, summary: "failed: tests" },
      ]);
      expect(await open.forge.failureLog?.(head)).toContain("1 failed, 11 passed");
    });

    it("hears a command only of who may push, and not itself", async () => {
      const { number } = await opened();
      open.fake.settings.members.set(2, 30).set(3, 20);
      for (const author of [2, 3, 4])
        open.fake.notes.push({ id: 900 + author, iid: number, body: "/bugstack close", author });
      open.fake.notes.push({
        id: 990,
        iid: number,
        body: "changed the description",
        author: 2,
        system: true,
      });
      await open.forge.comment(number, { marker: "m", body: "Ours." });
      const heard = (await open.forge.comments?.(number)) ?? [];
      expect(heard.map((comment) => comment.trusted)).toEqual([true, false, false]);
    });

    it("asks the code owners for a review, else who wrote the lines", async () => {
      open.fake.users.push(
        { id: 5, username: "alice" },
        { id: 6, username: "bob", public_email: "person@example.org" },
      );
      await open.push("main", { ".gitlab/CODEOWNERS": "* @nobody\napp.py @ghost @alice\n" });
      await opened();
      expect(open.fake.requests.get(1)).toMatchObject({ reviewers: [5], labels: ["bugstack"] });
      await open.push("main", { ".gitlab/CODEOWNERS": "docs/ @ghost\n" });
      await open.forge.publishBranch(await change({ branch: "bugstack/2-b" }));
      await open.forge.openChangeRequest(request({ branch: "bugstack/2-b", marker: "bugstack-run: run-2" }));
      expect(open.fake.requests.get(2)).toMatchObject({ reviewers: [6] });
    });

    it("tells deployments that succeeded and releases that were published", async () => {
      const sha = (await open.forge.headOf("main")) as string;
      const at = "2026-11-26T09:00:00.000Z";
      open.fake.deployments.push({ id: 1, sha, status: "success", environment: "production", at });
      open.fake.deployments.push({ id: 2, sha, status: "failed", environment: "staging", at });
      open.fake.releases.push({ tag_name: "v1.2.0", released_at: "2026-11-26T08:00:00.000Z", commit: sha });
      open.fake.releases.push({ tag_name: "v1.3.0", released_at: at, commit: sha, upcoming: true });
      expect(await open.forge.releases?.()).toMatchObject([
        { kind: "deployment", commit: sha, environment: "production" },
        { kind: "release", version: "v1.2.0", commit: sha },
      ]);
    });
  });
});
