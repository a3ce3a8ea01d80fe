import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRepository } from "../forges/builtin/repository.ts";
import { person, seed } from "../forges/testing/repository.ts";
import { isPaused } from "../projects/automation.ts";
import { startServer } from "../server.ts";
import { startTestServer, type TestServer } from "../testing.ts";

describe("the administration", () => {
  let server: TestServer;
  let shop: string;
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "bugstack-api-"));
    shop = await openRepository(join(scratch, "shop.git"), { source: null, branch: "main" });
    const someone = await person(shop);
    await seed(someone);
    await someone.close();
    await openRepository(join(scratch, "empty.git"), { source: null, branch: "main" });
    await mkdir(join(scratch, "folder"));
    await writeFile(join(scratch, "file"), "");
    server = await startTestServer([
      {
        name: "extra",
        api: () => new Hono().get("/extra", (context) => context.json({ behind: "the guard" })),
        routes: () => new Hono().get("/open", (context) => context.text("open")),
      },
    ]);
  });
  afterAll(async () => {
    await server.stop();
    await rm(scratch, { recursive: true });
  });

  it("writes its token at first start where only its owner reads it", async () => {
    const { adminToken, adminTokenFile } = server.context;
    expect((await stat(adminTokenFile)).mode & 0o777).toBe(0o600);
    expect((await readFile(adminTokenFile, "utf8")).trim()).toBe(adminToken);
  });

  it.each(["/api/v1/projects", "/api/v1/issues", "/api/v1/extra"])("wants the token at %s", async (path) => {
    for (const authorization of [
      undefined,
      "Bearer wrong",
      "Bearer ",
      `Basic ${server.context.adminToken}`,
    ]) {
      const answer = await fetch(server.url + path, {
        headers: authorization === undefined ? {} : { authorization },
      });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({
        error: { code: "unauthorised", remedy: expect.stringContaining("admin-token") },
      });
    }
  });

  it("says that it is well to everybody", async () => {
    const answer = await fetch(`${server.url}/health`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: "ok" }]);
  });

  it("mounts what extensions bring, their API behind the token", async () => {
    expect(await server.admin("GET", "/extra")).toMatchObject({ status: 200, body: { behind: "the guard" } });
    expect(await (await fetch(`${server.url}/open`)).text()).toBe("open");
  });

  it("refuses names that are not its own, and pages of others", async () => {
    const headers = { authorization: `Bearer ${server.context.adminToken}` };
    expect(await statusFor({ ...headers, host: "rebound.attacker.example" })).toBe(403);
    expect(await statusFor({ ...headers, host: "user@localhost" })).toBeGreaterThanOrEqual(400);
    expect(await statusFor({ ...headers, origin: "https://attacker.example" })).toBe(403);
    expect(await statusFor({ ...headers, origin: "null" })).toBe(403);
    expect(await statusFor({ ...headers, host: "localhost:3001" })).toBe(200);
    expect(await statusFor({ ...headers, host: "[::1]:3001" })).toBe(200);
  });

  it("makes, lists and changes projects with their policies", async () => {
    const made = await server.admin("POST", "/projects", {
      slug: "shop",
      repository: { kind: "local", url: shop },
      testCommand: "pytest -q",
    });
    expect(made).toMatchObject({
      status: 201,
      body: {
        project: {
          slug: "shop",
          name: "shop",
          repository: { kind: "local", url: shop, branch: null },
          forge: "builtin",
          eventsPerMinute: null,
          eventsPerDay: null,
          runsPerDay: 20,
          runsInParallel: 2,
          policies: [{ errorFamily: null, mode: "suggest", minEvents: 2, autopilotStart: "manual" }],
        },
      },
    });
    const changed = await server.admin("PATCH", "/projects/shop", {
      name: "The shop",
      testCommand: null,
      policy: { mode: "autopilot", autopilotStart: "immediate", minEvents: 1 },
    });
    expect(changed.body).toMatchObject({
      project: {
        name: "The shop",
        testCommand: null,
        repository: { url: shop },
        policies: [{ mode: "autopilot", autopilotStart: "immediate", minEvents: 1 }],
      },
    });
    await server.admin("PATCH", "/projects/shop", { policy: { errorFamily: "jwt", mode: "off" } });
    const listed = await server.admin("GET", "/projects");
    expect(listed.body).toMatchObject({
      projects: [
        {
          slug: "shop",
          policies: [{ errorFamily: null }, { errorFamily: "jwt", mode: "off", minEvents: 1 }],
        },
      ],
    });
  });

  it.each([
    ["a slug with a path", { slug: "../etc" }, 400],
    ["a slug that is taken", { slug: "shop" }, 409],
    ["a relative directory", { slug: "x1", repository: { kind: "local", url: "shop" } }, 400],
    [
      "a git address that would run a program",
      { slug: "x2", repository: { kind: "git", url: "ext::sh -c id" } },
      400,
    ],
    [
      "a git address that is an option",
      { slug: "x3", repository: { kind: "git", url: "--upload-pack=id" } },
      400,
    ],
    ["an unknown field", { slug: "x4", polcy: {} }, 400],
    ["a negative limit", { slug: "x5", runsPerDay: -1 }, 400],
  ])("refuses %s", async (_, body, status) => {
    const answer = await server.admin("POST", "/projects", body);
    expect(answer).toMatchObject({ status, body: { error: { message: expect.any(String) } } });
  });

  it.each([
    ["absent", /There is no folder/],
    ["file", /is not a folder/],
    ["folder", /is no git repository/],
  ])("refuses a repository that cannot be used: %s", async (name, message) => {
    const repository = { kind: "local", url: join(scratch, name) };
    const refusal = {
      status: 400,
      body: { error: { message: expect.stringMatching(message), remedy: expect.stringMatching(/\w/) } },
    };
    expect(await server.admin("POST", "/projects", { slug: "y1", repository })).toMatchObject(refusal);
    expect(await server.admin("PATCH", "/projects/shop", { repository })).toMatchObject(refusal);
    expect(await server.admin("GET", "/projects/y1")).toMatchObject({ status: 404 });
  });

  it("takes one way to deploy at a time, and tells the secret of a webhook once", async () => {
    const change = (settings: object) => server.admin("PATCH", "/projects/shop", settings);
    const url = "https://deploy.example.org/hook";
    const set = await change({ deployBy: { kind: "webhook", url } });
    expect(set).toMatchObject({
      status: 200,
      body: {
        deploySecret: expect.stringMatching(/^whsec_/),
        project: { deployCommand: null, deployBy: { kind: "webhook", url } },
      },
    });
    const { deploySecret } = set.body as { deploySecret: string };
    const [shown, log] = await Promise.all([
      server.admin("GET", "/projects/shop"),
      server.context.store.db.selectFrom("audit_log").select("detail").execute(),
    ]);
    expect(JSON.stringify([shown, log])).not.toContain(deploySecret);
    expect((await change({ deployBy: { kind: "workflow", file: "../x.yaml" } })).status).toBe(400);
    expect((await change({ deployCommand: "true", deployBy: { kind: "deployment" } })).status).toBe(400);
    expect((await change({ deployBy: { kind: "workflow", file: "deploy.yaml" } })).body).toMatchObject({
      project: { deployBy: { kind: "workflow", file: "deploy.yaml" } },
    });
    expect((await change({ deployCommand: "true" })).body).toMatchObject({
      project: { deployCommand: "true", deployBy: null },
    });
    await change({ deployCommand: null });
  });

  it("takes repositories of a forge without TLS", async () => {
    const made = await server.admin("POST", "/projects", {
      slug: "inside",
      repository: { kind: "git", url: "http://gitea.example.lan:3000/acme/shop" },
    });
    expect(made.status).toBe(201);
  });

  it("warns of a repository that cannot be worked on yet", async () => {
    const made = async (slug: string, repository: object) =>
      (await server.admin("POST", "/projects", { slug, repository })).body;
    const empty = join(scratch, "empty.git");
    expect(await made("z1", { kind: "local", url: empty })).toMatchObject({
      warnings: [expect.stringContaining("has no commit yet")],
    });
    expect(await made("z2", { kind: "local", url: shop, branch: "next" })).toMatchObject({
      warnings: [expect.stringContaining("has no branch next")],
    });
    expect(await made("z3", { kind: "git", url: "https://me:secret@example.org/a.git" })).toMatchObject({
      warnings: [expect.not.stringContaining("secret")],
    });
    expect(await made("z4", { kind: "local", url: shop })).toMatchObject({ warnings: [] });
  });

  it("shows a key's token once and keeps only its hash", async () => {
    const { body } = await server.admin("POST", "/projects/shop/keys", { kind: "public", label: "the page" });
    const { token } = body as { token: string };
    expect(token).toMatch(/^bs_public_[0-9a-f]{32}$/);
    const listed = await server.admin("GET", "/projects/shop/keys");
    expect(listed.body).toMatchObject({ keys: [{ kind: "public", label: "the page", revokedAt: null }] });
    expect(JSON.stringify(listed.body)).not.toContain(token);
    const rows = await server.context.store.db.selectFrom("keys").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.slice(-20));
  });

  it("notes releases, the commit once it is known", async () => {
    await server.admin("POST", "/releases", { project: "shop", version: "1.2.0", environment: "production" });
    const commit = "abcdef0123456789abcdef0123456789abcdef01";
    await server.admin("POST", "/releases", {
      project: "shop",
      version: "1.2.0",
      environment: "production",
      commit,
    });
    const { body } = await server.admin("GET", "/projects/shop/releases");
    expect(body).toMatchObject({
      releases: [{ version: "1.2.0", environment: "production", commit, source: "api" }],
    });
  });

  it("pauses everything at once, twice is once, and resumes", async () => {
    const { db } = server.context.store;
    const { id } = await db.selectFrom("projects").select("id").executeTakeFirstOrThrow();
    await server.admin("POST", "/pause", { reason: "deploying" });
    await server.admin("POST", "/pause", {});
    expect(await isPaused(db, id)).toBe(true);
    expect((await server.admin("POST", "/resume", {})).body).toEqual({ paused: false, changed: true });
    expect(await isPaused(db, id)).toBe(false);
    await server.admin("POST", "/pause", { project: "shop" });
    expect(await isPaused(db, id)).toBe(true);
    await server.admin("POST", "/resume", { project: "shop" });
  });

  it.each([
    ["/issues/shop-99", 404],
    ["/issues/not an id", 404],
    ["/issues?status=nonsense", 400],
    ["/projects/none/counts", 404],
    ["/nowhere", 404],
  ])("answers GET %s with %i and a sentence", async (path, status) => {
    expect(await server.admin("GET", path)).toMatchObject({
      status,
      body: { error: { message: expect.any(String) } },
    });
  });

  it("writes every change to the audit log", async () => {
    const rows = await server.context.store.db
      .selectFrom("audit_log")
      .select("action")
      .orderBy("id")
      .execute();
    const actions = rows.map(({ action }) => action);
    for (const action of [
      "project.created",
      "project.changed",
      "policy.changed",
      "key.created",
      "automation.paused",
    ]) {
      expect(actions).toContain(action);
    }
  });

  it("says what to do when its address is taken", async () => {
    const settings = { ...server.context.settings, port: server.address.port };
    await expect(startServer(settings, [], { log: server.context.log })).rejects.toMatchObject({
      code: "address_in_use",
      remedy: expect.stringContaining("BUGSTACK_PORT"),
    });
    // The one that runs is not harmed by the one that gave up.
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });

  /** `fetch` does not let a caller choose the Host header. */
  function statusFor(headers: Record<string, string>): Promise<number> {
    return new Promise((resolve, reject) => {
      const { port } = server.address;
      const call = request({ host: "127.0.0.1", port, path: "/api/v1/projects", headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      call.on("error", reject);
      call.end();
    });
  }
});
