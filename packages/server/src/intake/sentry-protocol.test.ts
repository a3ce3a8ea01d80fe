import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, untilDigested } from "../testing.ts";

const FIXTURES = join(import.meta.dirname, "../../../event/test/fixtures");

describe("Sentry's protocol", () => {
  let server: TestServer;
  let shop: { id: string; number: number; token: string };

  beforeAll(async () => {
    server = await startTestServer();
    const { project, token } = await server.project("shop");
    shop = { id: project.id, number: project.dsn_number, token };
  });
  afterAll(() => server.stop());

  const post = (place: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/${shop.number}/${place}/?sentry_key=${shop.token}&sentry_version=7`, {
      method: "POST",
      body,
      headers,
    });
  const eventsStored = async () => {
    const { count } = await server.context.store.db
      .selectFrom("events")
      .select((eb) => eb.fn.countAll<string>().as("count"))
      .where("project_id", "=", shop.id)
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  const sessions = async () => (await server.admin("GET", "/projects/shop/sessions")).body;

  it("takes every event of the fixtures, whatever its shape, at /store/ and in an envelope", async () => {
    const names = await jsonFiles("sentry-events");
    expect(names.length).toBeGreaterThan(110);
    await Promise.all(
      names.map(async (name) => {
        const content = await readFile(name);
        const { event_id: _, ...event } = eventOf(content);
        const eventId = newId();
        const answers = await Promise.all([
          post("store", content),
          post("envelope", `{"event_id":"${eventId}"}\n{"type":"event"}\n${JSON.stringify(event)}`),
        ]);
        expect(
          answers.map(({ status }) => status),
          name,
        ).toEqual([200, 200]);
        const ids = await Promise.all(
          answers.map(async (answer) => ((await answer.json()) as { id?: string }).id),
        );
        expect(ids, name).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), eventId]);
      }),
    );
    await untilDigested(server, shop.id);
    // Some fixtures share their id: those are one event.
    expect(await eventsStored()).toBeGreaterThan(2 * names.length * 0.9);
    const failed = await server.context.store.db
      .selectFrom("events")
      .select("digest_error")
      .where("digest_error", "is not", null)
      .execute();
    expect(failed).toEqual([]);
  });

  it("answers 200 to transactions and keeps nothing of them, in every form", async () => {
    const before = await eventsStored();
    for (const name of await jsonFiles("sentry-transactions")) {
      const content = await readFile(name, "utf8");
      const { type: _, ...body } = JSON.parse(content) as Record<string, unknown>;
      const answers = [
        await post("envelope", `{}\n{"type":"transaction"}\n${JSON.stringify(body)}`),
        await post(
          "store",
          content.trimStart().startsWith("[") ? content : JSON.stringify({ ...body, type: "transaction" }),
        ),
      ];
      for (const answer of answers) {
        expect(answer.status, name).toBe(200);
        expect(await answer.json()).toEqual({});
        expect(answer.headers.get("x-sentry-rate-limits")).toContain("transaction");
      }
    }
    expect(await eventsStored()).toBe(before);
  });

  it("takes bodies at /store/ that do not say how they are packed", async () => {
    const event = () => Buffer.from(JSON.stringify({ event_id: newId(), message: "packed" }));
    const before = await eventsStored();
    const bodies = [
      deflateSync(event()).toString("base64"),
      `\n${event().toString("base64")}`,
      deflateSync(event()),
      gzipSync(event()),
      `        ${event()}`,
    ];
    for (const body of bodies) {
      const answer = await post("store", body, { "content-type": "application/octet-stream" });
      expect(answer.status).toBe(200);
    }
    expect(await eventsStored()).toBe(before + bodies.length);
  });

  it("keeps sessions as counts per release, and each update of one session once", async () => {
    const attrs = { release: "shop@7", environment: "production" };
    const started = new Date().toISOString();
    const session = (fields: object) =>
      `{}\n{"type":"session"}\n${JSON.stringify({ sid: newId(), did: "alice", started, attrs, ...fields })}`;
    const aggregates = [{ started, exited: 40, errored: 2, crashed: 1 }];
    const bodies = [
      session({ init: true, status: "ok" }),
      session({ status: "ok", errors: 1 }),
      session({ status: "exited", errors: 1 }),
      session({ init: true, status: "crashed" }),
      `{}\n{"type":"sessions"}\n${JSON.stringify({ aggregates, attrs })}`,
    ];
    for (const body of bodies) {
      const answer = await post("envelope", body);
      expect([answer.status, await answer.json()]).toEqual([200, {}]);
    }
    expect(await sessions()).toMatchObject({
      sessions: [{ ...attrs, begun: 45, healthy: 40, errored: 3, crashed: 2, abnormal: 0 }],
    });
  });

  it("takes reports of browsers at /security/, believes none, and counts what is no event", async () => {
    const report = {
      "csp-report": {
        "document-uri": "http://example.com/signup.html",
        "violated-directive": "style-src cdn.example.com",
        "blocked-uri": "http://example.com/css/style.css",
      },
    };
    const taken = await post("security", JSON.stringify(report), {
      "content-type": "application/csp-report",
    });
    expect(taken.status).toBe(200);
    expect(taken.headers.get("access-control-allow-origin")).toBe("*");
    const { id } = (await taken.json()) as { id: string };
    const row = await server.context.store.db
      .selectFrom("events")
      .select(["trusted", "kind"])
      .where("event_id", "=", id)
      .executeTakeFirst();
    expect(row).toEqual({ trusted: false, kind: "message" });

    const list = [{ type: "deprecation", body: {} }];
    const counted = await post("security", JSON.stringify(list), {
      "content-type": "application/reports+json",
    });
    expect([counted.status, await counted.json()]).toEqual([200, {}]);
    expect(await sessions()).toMatchObject({
      discarded: [{ reason: "deprecation", category: "security", quantity: 1 }],
    });
    expect((await post("security", '{"a":1}')).status).toBe(400);
    const preflight = await fetch(`${server.url}/api/${shop.number}/security/`, { method: "OPTIONS" });
    expect(preflight.headers.get("access-control-allow-headers")).toContain("content-type");
  });

  it("takes the key as a query, in either header, as a DSN, and with a secret", async () => {
    const event = () => `{"event_id":"${newId()}"}\n{"type":"event"}\n{"message":"m"}`;
    const address = `${server.url}/api/${shop.number}/envelope/`;
    const dsn = `http://${shop.token}:secret@127.0.0.1/prefix/${shop.number}`;
    const carriers: [string, Record<string, string>, string][] = [
      [`?sentry_version=7&sentry_key=${shop.token}`, {}, event()],
      [
        "",
        { "x-sentry-auth": `Sentry sentry_key=${shop.token}, sentry_version=7, sentry_secret=s` },
        event(),
      ],
      ["", { authorization: `Sentry sentry_version=7,sentry_key=${shop.token}` }, event()],
      ["", { authorization: `DSN ${dsn}` }, event()],
      ["", {}, event().replace('{"event_id"', `{"dsn":${JSON.stringify(dsn)},"event_id"`)],
    ];
    for (const [query, headers, body] of carriers) {
      const answer = await fetch(`${address}${query}`, { method: "POST", headers, body });
      expect(answer.status, JSON.stringify(headers)).toBe(200);
    }
  });
});

async function jsonFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(FIXTURES, folder), { recursive: true });
  return names.filter((name) => name.endsWith(".json")).map((name) => join(FIXTURES, folder, name));
}

function eventOf(content: Buffer): Record<string, unknown> {
  const json: unknown = JSON.parse(content.toString());
  return (Array.isArray(json) ? json[2] : json) as Record<string, unknown>;
}

function newId(): string {
  return randomUUID().replaceAll("-", "");
}
