import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { Hono } from "hono";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerFailure } from "../../api/errors.ts";
import type { Project } from "../../projects/project.ts";
import { createProject } from "../../projects/projects.ts";
import { listReleases } from "../../projects/releases.ts";
import { openTestStore, type TestStore } from "../../store/testing.ts";
import { addAccount, type ForgeAccount } from "../accounts/accounts.ts";
import { openSeal } from "../accounts/seal.ts";
import { handleDue } from "./handle.ts";
import { incomingRoutes } from "./routes.ts";

interface Example {
  readonly name: string;
  readonly examples: readonly object[];
}

/** Every payload that GitHub shows as an example. */
const examples = createRequire(import.meta.url)("@octokit/webhooks-examples") as readonly Example[];
const log = pino({ level: "silent" });

describe("webhooks of forges", () => {
  let store: TestStore;
  let app: Hono;
  let project: Project;
  const accounts = new Map<string, { account: ForgeAccount; webhookSecret: string }>();
  const hurried: string[] = [];
  let serial = 0;

  beforeAll(async () => {
    store = await openTestStore();
    const seal = await openSeal(store.home);
    for (const kind of ["github", "gitlab", "gitea"] as const) {
      const account = {
        kind,
        url: `https://${kind}.example`,
        identity: { kind: "token" as const, token: "secret-token" },
      };
      accounts.set(kind, await addAccount(store.db, seal, account, "test"));
    }
    app = new Hono();
    app.onError(answerFailure(log));
    app.route("/", incomingRoutes({ db: store.db, seal: async () => seal, onStored: () => undefined }));
    project = await createProject(
      store.db,
      "hello",
      { repository: { kind: "git", url: "https://github.example/Codertocat/Hello-World" }, forge: "github" },
      "test",
    );
  });
  afterAll(() => store?.close());
  beforeEach(() => {
    hurried.length = 0;
  });

  const handle = async () => {
    let all = 0;
    for (;;) {
      const count = await handleDue({ db: store.db, log, hurry: async (_, id) => void hurried.push(id) });
      all += count;
      if (count === 0) return all;
    }
  };
  function sign(kind: string, body: string): string {
    return createHmac("sha256", accounts.get(kind)?.webhookSecret ?? "")
      .update(body)
      .digest("hex");
  }
  function post(kind: string, body: string, headers: Readonly<Record<string, string>>) {
    return app.request(`/forge-hooks/${accounts.get(kind)?.account.id}`, { method: "POST", body, headers });
  }
  function github(event: string, payload: object, more: Readonly<Record<string, string>> = {}) {
    serial += 1;
    const body = JSON.stringify(payload);
    return post("github", body, {
      "x-github-event": event,
      "x-github-delivery": `d-${serial}`,
      "x-hub-signature-256": `sha256=${sign("github", body)}`,
      ...more,
    });
  }

  it("take every example of GitHub's, in any order, and work all of them out", async () => {
    const all = examples.flatMap(({ name, examples: payloads }) =>
      payloads.map((payload) => [name, payload] as const),
    );
    expect(all.length).toBeGreaterThan(300);
    for (const [name, payload] of all.toReversed()) {
      expect((await github(name, payload)).status).toBe(202);
    }
    expect(await handle()).toBe(all.length);
    expect(hurried.length).toBeGreaterThan(100);
    const open = await store.db
      .selectFrom("forge_deliveries")
      .select("id")
      .where("handled_at", "is", null)
      .execute();
    expect(open).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    [
      "another secret",
      { "x-hub-signature-256": `sha256=${createHmac("sha256", "guess").update("{}").digest("hex")}` },
    ],
    ["no signature", { "x-hub-signature-256": "" }],
    ["the old kind of signature alone", { "x-hub-signature-256": "", "x-hub-signature": "sha1=00" }],
    ["half a signature", { "x-hub-signature-256": "sha256=abcd" }],
  ])("are refused with %s, and nothing is stored", async (_, headers) => {
    const before = await store.db.selectFrom("forge_deliveries").select("id").execute();
    expect((await github("push", {}, headers)).status).toBe(401);
    expect(await store.db.selectFrom("forge_deliveries").select("id").execute()).toHaveLength(before.length);
  });

  it("count once, however often they are sent", async () => {
    const again = { "x-github-delivery": "the-same" };
    for (let times = 0; times < 3; times += 1) {
      expect(
        (await github("push", { repository: { full_name: "Codertocat/Hello-World" } }, again)).status,
      ).toBe(202);
    }
    expect(await handle()).toBe(1);
    expect(hurried).toEqual([project.id]);
  });

  it("that cannot be worked out hold up no others, and are given up after a few tries", async () => {
    const repository = { full_name: "Codertocat/Hello-World" };
    await github("push", { repository }, { "x-github-delivery": "poison" });
    await github("push", { repository }, { "x-github-delivery": "wholesome" });
    let asked = 0;
    const hurry = async () => {
      asked += 1;
      // The older one is asked for first, each time anew.
      if (asked !== 2) throw new Error("the store refuses");
    };
    for (let times = 0; times < 6; times += 1) await handleDue({ db: store.db, log, hurry });
    const row = (delivery: string) =>
      store.db
        .selectFrom("forge_deliveries")
        .selectAll()
        .where("delivery", "=", delivery)
        .executeTakeFirstOrThrow();
    const given = { attempts: 5, handled_at: null, last_error: "the store refuses" };
    expect(await row("poison")).toMatchObject(given);
    expect(await row("wholesome")).toMatchObject({ attempts: 0, handled_at: expect.any(Date) });
    expect(await handle()).toBe(0);
  });

  it("that name a release longer than any are not taken for one", async () => {
    const repository = { full_name: "codertocat/hello-world" };
    const before = (await listReleases(store.db, project.id)).length;
    const release = { tag_name: "v".repeat(5_000), draft: false };
    await github("release", { action: "published", repository, release });
    expect(await handle()).toBe(1);
    expect(await listReleases(store.db, project.id)).toHaveLength(before);
  });

  it("that are no JSON, or for nobody, are refused", async () => {
    const body = "payload=%7B%7D";
    const form = { "x-github-event": "push", "x-hub-signature-256": `sha256=${sign("github", body)}` };
    expect((await post("github", body, form)).status).toBe(400);
    expect((await app.request("/forge-hooks/none", { method: "POST", body: "{}" })).status).toBe(404);
  });

  it("tell of releases: a deployment that succeeded, and a release that was published", async () => {
    const repository = { full_name: "codertocat/hello-world" };
    const sha = "a".repeat(40);
    const deployment = { sha, environment: "production" };
    await github("deployment_status", { repository, deployment, deployment_status: { state: "failure" } });
    await handle();
    const before = (await listReleases(store.db, project.id)).length;
    await github("deployment_status", { repository, deployment, deployment_status: { state: "success" } });
    await github("release", {
      action: "published",
      repository,
      release: { tag_name: "v9.9.9", draft: false },
    });
    await handle();
    const releases = await listReleases(store.db, project.id);
    expect(releases).toHaveLength(before + 2);
    expect(releases.find((release) => release.version === sha)).toMatchObject({
      commit: sha,
      environment: "production",
    });
  });

  it("of Gitea are known by their signature, those of GitLab by their token or signature", async () => {
    const body = JSON.stringify({ repository: { full_name: "a/b" } });
    const gitea = {
      "x-gitea-event": "push",
      "x-gitea-delivery": "g-1",
      "x-gitea-signature": sign("gitea", body),
    };
    expect((await post("gitea", body, gitea)).status).toBe(202);
    expect((await post("gitea", `${body} `, gitea)).status).toBe(401);
    const secret = accounts.get("gitlab")?.webhookSecret ?? "";
    const lab = (headers: Record<string, string>) =>
      post("gitlab", body, { "x-gitlab-event": "Push Hook", ...headers });
    expect((await lab({ "x-gitlab-token": secret })).status).toBe(202);
    expect((await lab({ "x-gitlab-token": `${secret}x` })).status).toBe(401);
    const at = (seconds: number) => {
      const time = String(Math.floor(Date.now() / 1_000) - seconds);
      const signature = createHmac("sha256", secret).update(`msg-1.${time}.${body}`).digest("base64");
      return { "webhook-id": "msg-1", "webhook-timestamp": time, "webhook-signature": `v1,${signature}` };
    };
    expect((await lab(at(0))).status).toBe(202);
    expect((await lab(at(3_600))).status).toBe(401);
    expect((await lab({})).status).toBe(401);
  });

  it("reach nobody once the account is removed, and its secret is not in the database in the clear", async () => {
    const rows = JSON.stringify(await store.db.selectFrom("forge_accounts").selectAll().execute());
    expect(rows).not.toContain("secret-token");
    expect(rows).not.toContain(accounts.get("github")?.webhookSecret);
  });
});
