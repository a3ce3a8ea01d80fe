import { createEmulator, type Emulator } from "emulate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Host, HostRequest } from "../hosted/host.ts";
import { gitHubHost } from "./github-host.ts";
import { tokenIdentity } from "./identity.ts";

/**
 * A second opponent, written by others: it knows neither our fake nor our code. It keeps its state, and lacks git,
 * GraphQL, commit statuses and rulesets; what it lacks is answered as a GitHub without any of that.
 */
const ABSENT: readonly (readonly [RegExp, unknown])[] = [
  [/\/rules\/branches\//, []],
  [/\/commits\/[^/]+\/status$/, { state: "pending", statuses: [] }],
];
const TOKEN = "not-a-secret";
const BRANCH = "bugstack/1-a-fix";
const REPOSITORY = "/repos/acme/shop";

describe("GitHub as others emulate it", () => {
  let emulator: Emulator;
  let host: Host;

  beforeEach(async () => {
    const user = { login: "acme", name: "acme", email: "acme@example.org" };
    emulator = await createEmulator({
      service: "github",
      port: 0,
      seed: {
        tokens: { [TOKEN]: { login: "acme", scopes: ["repo"] } },
        github: {
          users: [user, { login: "alice", name: "alice", email: "alice@example.org" }],
          repos: [{ owner: "acme", name: "shop", private: false, auto_init: true }],
        },
      },
    });
    const place = { url: emulator.url, pausesMs: [5, 10], fetch: withoutPrefix };
    host = gitHubHost(place, tokenIdentity(TOKEN), { owner: "acme", name: "shop" });
    await protect(["tests"]);
  });
  afterEach(() => emulator.close());

  /** An Enterprise server has its API below a path of its own. */
  async function withoutPrefix(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const url = new URL(input instanceof Request ? input.url : input);
    url.pathname = url.pathname.replace(/^\/api\/v3/, "");
    const [, absent] = ABSENT.find(([pattern]) => pattern.test(url.pathname)) ?? [];
    return absent === undefined ? fetch(url, init) : Response.json(absent);
  }

  /** Somebody else does something there. */
  async function api(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await fetch(`${emulator.url}${REPOSITORY}${path}`, {
      method,
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? {} : JSON.parse(text);
  }

  const protect = (contexts: readonly string[]) =>
    api("PUT", "/branches/main/protection", {
      required_status_checks: { strict: false, contexts },
      enforce_admins: true,
      required_pull_request_reviews: null,
      restrictions: null,
    });

  async function commit(branch: string, text: string): Promise<string> {
    const main = (await host.branchHead("main")) as string;
    if ((await host.branchHead(branch)) === null)
      await api("POST", "/git/refs", { ref: `refs/heads/${branch}`, sha: main });
    const content = Buffer.from(text).toString("base64");
    await api("PUT", "/contents/app.py", { message: "fix", content, branch });
    return (await host.branchHead(branch)) as string;
  }

  const request: HostRequest = {
    ...{ branch: BRANCH, targetBranch: "main", title: "fix(app): say hello", draft: false },
    body: "Body.\n\n<!-- bugstack-run: run-1 -->\n",
  };
  async function opened() {
    const head = await commit(BRANCH, "print('hello')\n");
    const change = await host.open(request);
    if (!change) throw new Error("there is one already");
    return { ...change, head };
  }
  const check = (sha: string, conclusion: string | null) =>
    api("POST", "/check-runs", {
      ...{ name: "tests", head_sha: sha, status: conclusion ? "completed" : "in_progress" },
      ...(conclusion ? { conclusion } : {}),
    });

  it("finds a pull request by its branch, as it was written", async () => {
    const { number, head } = await opened();
    const found = await host.requestsFrom(BRANCH);
    expect(found).toMatchObject([{ number, head, state: "open", draft: false, body: request.body }]);
    expect(await host.requestsFrom("bugstack/2-b")).toEqual([]);
    await host.update(number, { title: "another" });
    expect(await host.request(number)).toMatchObject({ title: "another", targetBranch: "main" });
    await expect(host.request(99)).rejects.toMatchObject({ code: "not_found" });
  });

  it("takes labels, reviewers and comments", async () => {
    const { number } = await opened();
    await host.decorate(number, ["bugstack"], [{ kind: "user", name: "alice" }]);
    const pull = await api("GET", `/pulls/${number}`);
    expect(pull.labels).toMatchObject([{ name: "bugstack" }]);
    expect(pull.requested_reviewers).toMatchObject([{ login: "alice" }]);
    await host.addComment(number, "Said once.");
    expect(await host.comments(number)).toMatchObject([{ body: "Said once.", trusted: true }]);
  });

  it("requires the check that protection names, and merges once it is green on the head", async () => {
    const change = await opened();
    const required = async () =>
      (await host.checks(change.head, "main")).filter((one) => one.required).map((one) => one.state);
    expect(await required()).toEqual(["pending"]);
    expect(await host.merge(change, change.head)).not.toMatchObject({ state: "merged" });
    await check(change.head, "failure");
    expect(await required()).toEqual(["failure"]);
    await check(change.head, "success");
    expect(await required()).toEqual(["success"]);
    expect(await host.merge(change, change.head)).toEqual({ state: "merged" });
    const merged = await host.request(change.number);
    expect(merged).toMatchObject({ state: "merged", mergeCommit: await host.branchHead("main") });
  });

  it("does not merge a head that is not the expected one", async () => {
    const change = await opened();
    await check(change.head, "success");
    const theirs = await commit("bugstack/9-other", "print('theirs')\n");
    const before = await host.branchHead("main");
    expect(await host.merge(change, theirs)).not.toMatchObject({ state: "merged" });
    expect(await host.branchHead("main")).toBe(before);
  });

  it("shows a closed pull request as closed", async () => {
    const { number } = await opened();
    await host.close(number);
    expect(await host.request(number)).toMatchObject({ state: "closed", mergeCommit: null });
  });
});
