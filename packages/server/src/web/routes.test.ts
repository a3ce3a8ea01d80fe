import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../store/id.ts";
import { DEFAULT_ORGANISATION } from "../store/migrations/0001_initial.ts";
import { openTestStore, type TestStore } from "../store/testing.ts";
import { webRoutes } from "./routes.ts";

const TOKEN = "bs_admin_0123456789abcdef";
const HOSTILE = `<script>alert(1)</script>"'`;

describe("the pages", () => {
  let store: TestStore;
  let app: ReturnType<typeof webRoutes>;
  const issueId = newId();

  beforeAll(async () => {
    store = await openTestStore();
    const projectId = newId();
    await store.db
      .insertInto("projects")
      .values({ id: projectId, organisation_id: DEFAULT_ORGANISATION, slug: "orders", name: "Orders" })
      .execute();
    await store.db
      .insertInto("issues")
      .values({
        id: issueId,
        organisation_id: DEFAULT_ORGANISATION,
        project_id: projectId,
        number: 1,
        fingerprint: "f".repeat(32),
        grouping_version: 1,
        kind: "error",
        level: "error",
        title: HOSTILE,
        culprit: HOSTILE,
        platform: "python",
        signature: JSON.stringify({ classes: [], message: "", function: null, statement: null }),
        event_count: 3,
        trusted_count: 3,
        first_seen: new Date(),
        last_seen: new Date(),
        status_since: new Date(),
      })
      .execute();
    app = webRoutes({
      store,
      adminToken: TOKEN,
      tokenFile: "/x/admin-token",
      secure: false,
      home: store.home,
    });
  });
  afterAll(() => store.close());

  async function signIn(token: string): Promise<Response> {
    const body = new URLSearchParams({ token }).toString();
    return app.request("/login", {
      method: "POST",
      body,
      headers: { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) },
    });
  }

  async function open(path: string): Promise<Response> {
    const cookie = (await signIn(TOKEN)).headers.get("set-cookie")?.split(";")[0] ?? "";
    return app.request(path, { headers: { cookie } });
  }

  it.each(["/", "/runs", "/projects", "/projects/orders", `/issues/${issueId}`])(
    "%s is closed to whoever has not signed in",
    async (path) => {
      const response = await app.request(path);
      expect([response.status, response.headers.get("location")]).toEqual([303, "/login"]);
    },
  );

  it("opens with the admin token and no other", async () => {
    expect((await signIn("wrong")).status).toBe(403);
    const response = await signIn(TOKEN);
    expect(response.status).toBe(303);
    expect(response.headers.get("set-cookie")).toMatch(/HttpOnly.*SameSite=Strict/i);
  });

  it("refuses a form that is too large or of unknown size", async () => {
    const response = await app.request("/login", { method: "POST", body: "token=x" });
    expect(response.status).toBe(413);
  });

  it.each(["/", `/issues/${issueId}`])("%s shows what strangers wrote as text", async (path) => {
    const response = await open(path);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toContain("<script");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  describe("the forms of an issue", () => {
    const send = async (path: string, fields: Record<string, string>, cookie?: string) => {
      const signedIn = (await signIn(TOKEN)).headers.get("set-cookie")?.split(";")[0] ?? "";
      const body = new URLSearchParams(fields).toString();
      const type = {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": String(body.length),
      };
      return app.request(path, { method: "POST", body, headers: { ...type, cookie: cookie ?? signedIn } });
    };
    const status = async () =>
      await store.db.selectFrom("issues").selectAll().where("id", "=", issueId).executeTakeFirstOrThrow();

    it("resolve, ignore and reopen", async () => {
      await send(`/issues/${issueId}/status`, { status: "resolved", in: "next", name: "" });
      expect(await status()).toMatchObject({ status: "resolved", resolved_in_next: true });
      const answer = await send(`/issues/${issueId}/status`, {
        status: "ignored",
        until: "events",
        more: "10",
      });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, `/issues/${issueId}`]);
      expect(await status()).toMatchObject({ status: "ignored", ignored_until_count: 13 });
      await send(`/issues/${issueId}/status`, { status: "ongoing" });
      expect(await status()).toMatchObject({ status: "ongoing", ignored_until_count: null });
    });

    it("say what is wrong with them", async () => {
      const answer = await send(`/issues/${issueId}/status`, {
        status: "resolved",
        in: "commit",
        name: "main",
      });
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("7 digits")]);
      expect((await send(`/issues/${issueId}/merge`, { into: `orders-1` })).status).toBe(400);
      expect((await send(`/issues/${issueId}/unmerge`, {})).status).toBe(400);
    });

    it("do nothing for whoever has not signed in", async () => {
      const answer = await send(`/issues/${issueId}/status`, { status: "resolved" }, "");
      expect(answer.headers.get("location")).toBe("/login");
      expect((await status()).status).not.toBe("resolved");
    });
  });

  it.each(["/issues/none", `/issues/${newId()}`, `/runs/${newId()}`])("%s is not found", async (path) => {
    expect((await open(path)).status).toBe(404);
  });

  it("lists no run before there is one", async () => {
    expect(await (await open("/runs")).text()).toContain("No run yet");
  });
});
