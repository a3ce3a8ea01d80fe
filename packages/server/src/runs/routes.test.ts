import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../testing.ts";
import { runsExtension } from "./extension.ts";
import { count, openProject, scriptedRepair } from "./testing/run-world.ts";

describe("runs in the API", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer([
      runsExtension({
        repair: scriptedRepair,
        keepReady: false,
        checks: () => ({ run: async () => ({ state: "success", summary: "12 passed", output: "" }) }),
      }),
    ]);
  });
  afterAll(() => server?.stop());

  interface Shown {
    readonly id: string;
    readonly phase: string;
    readonly reason: string | null;
    readonly fixedRelease: string | null;
    readonly [key: string]: unknown;
  }
  const one = async (id: string) => ((await server.admin("GET", `/runs/${id}`)).body as { run: Shown }).run;
  async function until(project: string, phase: string): Promise<Shown> {
    const end = Date.now() + 30_000;
    for (;;) {
      const { body } = await server.admin("GET", `/runs?project=${project}`);
      const found = (body as { runs: Shown[] }).runs.find((run) => run.phase === phase);
      if (found) return found;
      if (Date.now() > end) throw new Error(JSON.stringify(body));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  /** An error as an SDK reports it over HTTP. */
  async function capture(key: string, release: string): Promise<void> {
    const frame = {
      filename: "app.py",
      function: "verify",
      lineno: 1,
      context_line: "print('bye')",
      in_app: true,
    };
    const event = {
      event_id: crypto.randomUUID().replaceAll("-", ""),
      platform: "python",
      level: "error",
      release,
      environment: "production",
      transaction: "/orders",
      request: { method: "GET", url: "http://shop.example/orders" },
      exception: { values: [{ type: "KeyError", value: "'sub'", stacktrace: { frames: [frame] } }] },
    };
    const response = await fetch(`${server.url}/api/capture`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-bugstack-api-key": key },
      body: JSON.stringify(event),
    });
    expect(response.status, await response.text()).toBeLessThan(300);
  }

  it("are followed from the captured error to the confirmed fix", async () => {
    const { store, settings } = server.context;
    const { project, deployed } = await openProject(store, settings.home, "shop");
    const { body } = await server.admin("POST", "/projects/shop/keys", {});
    await capture((body as { token: string }).token, "1.0.0");
    const watching = await until("shop", "watching");
    const detail = await one(watching.id);
    expect(detail).toMatchObject({
      project: "shop",
      issue: { name: "shop-1", title: expect.stringContaining("KeyError") },
      cause: "issue",
      release: "1.0.0",
      errorFamily: "jwt-expired",
      confidence: "high",
      changeRequest: { number: 1, draft: false },
      merge: { by: "autopilot" },
      whyNotMerged: [],
      change: {
        state: "merged",
        checks: [{ name: "tests", state: "success", required: true }],
        diff: expect.stringContaining("+print('fixed')"),
      },
    });
    expect(await deployed()).toEqual([watching.fixedRelease]);
    const services = { db: store.db } as Parameters<typeof count>[0];
    await count(services, project, watching.fixedRelease as string, 10);
    const ended = await until("shop", "ended");
    expect(ended.reason).toBe("confirmed");
    expect(await one(watching.id)).toMatchObject({
      confirmation: { state: "confirmed", release: watching.fixedRelease, exercises: 10, needed: 5 },
    });
    const link = await fetch(`${server.url}/change-requests/shop/1`, { redirect: "manual" });
    expect([link.status, link.headers.get("location")]).toEqual([302, `/runs/${watching.id}`]);
    const { body: list } = await server.admin("GET", "/runs?issue=shop-1&live=false");
    expect((list as { runs: Shown[] }).runs.map((run) => run.id)).toEqual([watching.id]);
  });

  it("wait for a person's merge where policy says so, are stopped, and retried", async () => {
    const { store, settings } = server.context;
    await openProject(store, settings.home, "desk");
    await server.admin("PATCH", "/projects/desk", { policy: { mode: "suggest" } });
    const { body } = await server.admin("POST", "/projects/desk/keys", {});
    await capture((body as { token: string }).token, "1.0.0");
    const waiting = await until("desk", "awaiting_people");
    expect(await one(waiting.id)).toMatchObject({
      changeRequest: { draft: true },
      whyNotMerged: [{ code: "mode", sentence: expect.stringContaining("people") }],
    });
    expect((await server.admin("POST", `/runs/${waiting.id}/stop`)).status).toBe(200);
    const stopped = await until("desk", "ended");
    expect(stopped.reason).toBe("stopped");
    const retried = await server.admin("POST", `/runs/${waiting.id}/retry`);
    expect(retried.status).toBe(201);
    expect((await server.admin("POST", `/runs/${waiting.id}/retry`)).status).toBe(409);
    const second = await until("desk", "awaiting_people");
    expect((await server.admin("POST", `/runs/${second.id}/merge`)).status).toBe(200);
    expect(await until("desk", "watching")).toMatchObject({ id: second.id, merge: { by: "people" } });
    await server.admin("POST", `/runs/${second.id}/stop`);
  });

  it("are told to webhook targets, whose secret is shown once", async () => {
    const made = await server.admin("POST", "/webhooks", { url: "http://127.0.0.1:1/hook", project: "shop" });
    expect(made).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^whsec_/) } });
    const { body } = await server.admin("GET", "/webhooks");
    expect(body).toMatchObject({
      webhooks: [{ url: "http://127.0.0.1:1/hook", project: "shop", disabledAt: null }],
    });
    expect(JSON.stringify(body)).not.toContain("whsec_");
    const { id } = (made.body as { webhook: { id: string } }).webhook;
    expect((await server.admin("DELETE", `/webhooks/${id}`)).status).toBe(200);
    expect((await server.admin("DELETE", `/webhooks/${id}`)).status).toBe(404);
    expect((await server.admin("POST", "/webhooks", { url: "ftp://x" })).status).toBe(400);
  });

  it("that do not exist are named as such", async () => {
    for (const id of ["none", "01a214b9-90e7-78d5-90bf-316ab6f9a9d2"]) {
      const { status, body } = await server.admin("GET", `/runs/${id}`);
      expect([status, body]).toEqual([404, { error: expect.objectContaining({ code: "not_found" }) }]);
    }
  });
});
