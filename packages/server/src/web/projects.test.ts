import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, findProject, setProject } from "../projects/projects.ts";
import { openTestStore, type TestStore } from "../store/testing.ts";
import { projectPages } from "./projects.ts";
import { issueSession, SESSION_COOKIE } from "./session.ts";

const TOKEN = "bs_admin_0123456789abcdef";
const HOSTILE = `"><script>alert(1)</script>`;

describe("a project's page", () => {
  let store: TestStore;
  let app: ReturnType<typeof projectPages>;
  const cookie = `${SESSION_COOKIE}=${issueSession(TOKEN, new Date()).value}`;

  beforeAll(async () => {
    store = await openTestStore();
    app = projectPages({ store, adminToken: TOKEN, home: store.home });
    await createProject(store.db, "shop", { name: HOSTILE }, "test");
  });
  afterAll(() => store.close());

  function send(path: string, fields: Record<string, string>, headers: Record<string, string> = { cookie }) {
    const body = new URLSearchParams(fields).toString();
    const type = {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": String(body.length),
    };
    return app.request(path, { method: "POST", body, headers: { ...type, ...headers } });
  }
  const open = async (path: string) => (await app.request(path, { headers: { cookie } })).text();
  const deployed = async () => {
    const { deploy_by: by, deploy_command: command } = await findProject(store.db, "shop");
    return { by, command };
  };

  it("is for people who are signed in", async () => {
    for (const path of ["/projects", "/projects/shop"])
      expect((await app.request(path)).headers.get("location")).toBe("/login");
    for (const path of ["/projects/shop/deploy", "/projects/shop/deploy/check"]) {
      const answer = await send(path, { kind: "command", command: "id" }, {});
      expect(answer.headers.get("location")).toBe("/login");
    }
    expect(await deployed()).toEqual({ by: null, command: null });
  });

  it("shows what others have named as text", async () => {
    await setProject(store.db, "shop", { deployCommand: HOSTILE }, "test");
    for (const path of ["/projects", "/projects/shop"]) {
      const page = await open(path);
      expect(page).not.toContain("<script");
      expect(page).toContain("&lt;script&gt;");
    }
  });

  it.each([
    ["an unknown way", { kind: "ssh" }],
    ["an address of another kind", { kind: "webhook", url: "file:///etc/passwd" }],
    ["no address", { kind: "webhook" }],
    ["a file elsewhere", { kind: "workflow", file: "../x.yaml" }],
    ["an empty command", { kind: "command", command: " " }],
  ])("refuses %s", async (_, fields) => {
    const before = await deployed();
    expect((await send("/projects/shop/deploy", fields)).status).toBe(400);
    expect(await deployed()).toEqual(before);
  });

  it("is not found for a project that is not there, nor takes a form that is too large", async () => {
    expect((await send("/projects/none/deploy", { kind: "none" })).status).toBe(404);
    const large = await send("/projects/shop/deploy", { kind: "command", command: "x".repeat(5_000) });
    expect(large.status).toBe(413);
  });

  it("leaves no secret in the log of what was changed", async () => {
    const page = await (
      await send("/projects/shop/deploy", { kind: "webhook", url: "https://x.example" })
    ).text();
    const secret = /whsec_[\w-]+/.exec(page)?.[0] ?? "";
    expect(await deployed()).toMatchObject({ by: { kind: "webhook", secret }, command: null });
    const log = await store.db.selectFrom("audit_log").selectAll().execute();
    expect(JSON.stringify(log)).not.toContain(secret);
  });
});
