import { randomBytes, randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { IssueListener } from "../issues/issue.ts";
import { latestEvents } from "../issues/issues.ts";
import { startTestServer, type TestServer, untilDigested } from "../testing.ts";

describe("the intake", () => {
  let server: TestServer;
  let shop: { id: string; number: number; token: string };
  const heard: { change: string; count: number; title: string }[] = [];
  const listener: IssueListener = async (_, touched) => {
    for (const { issue, change } of touched)
      heard.push({ change, count: issue.event_count, title: issue.title });
  };

  beforeAll(async () => {
    server = await startTestServer([{ name: "listener", listeners: () => [listener] }]);
    const { project, token } = await server.project("shop");
    shop = { id: project.id, number: project.dsn_number, token };
  });
  afterAll(() => server.stop());

  const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, { method: "POST", body, headers });
  const envelopeUrl = () => `/api/${shop.number}/envelope/?sentry_key=${shop.token}&sentry_version=7`;
  const stored = async (eventId: string) => {
    const row = await server.context.store.db
      .selectFrom("events")
      .select(["id", "issue_id", "trusted"])
      .where("project_id", "=", shop.id)
      .where("event_id", "=", eventId)
      .execute();
    return row;
  };

  describe("takes what SDKs send", () => {
    it("takes a Sentry envelope without content type or length, in chunks", async () => {
      const id = newEventId();
      const { status, body } = await postChunked(`${server.url}${envelopeUrl()}`, [
        `${JSON.stringify({ event_id: id, sent_at: new Date().toISOString() })}\n`,
        `{"type":"event"}\n`,
        `${JSON.stringify(sentryEvent())}\n`,
      ]);
      expect(status).toBe(200);
      expect(JSON.parse(body)).toEqual({ id });
      expect(await stored(id)).toHaveLength(1);
    });

    it("takes an event at /store/, also as base64 of zlib, with the key in X-Sentry-Auth", async () => {
      const headers = {
        "x-sentry-auth": `Sentry sentry_version=5, sentry_client=raven/1, sentry_key=${shop.token}`,
      };
      const plain = newEventId();
      const packed = newEventId();
      const one = await post(`/api/${shop.number}/store/`, JSON.stringify(sentryEvent(plain)), headers);
      const two = await post(
        "/api/shop/store",
        deflateSync(JSON.stringify(sentryEvent(packed))).toString("base64"),
        { ...headers, "content-type": "application/octet-stream" },
      );
      expect([one.status, two.status]).toEqual([200, 200]);
      expect([...(await stored(plain)), ...(await stored(packed))]).toHaveLength(2);
    });

    it("takes at /api/capture the payloads of the official SDKs and Sentry's forms, by the key alone", async () => {
      const envelopeId = newEventId();
      const bodies = [
        JSON.stringify({
          error: {
            name: "TypeError",
            message: "x is undefined",
            stack: "TypeError: x is undefined\n    at f (/app/a.js:1:2)",
          },
        }),
        JSON.stringify({
          apiKey: shop.token,
          error: {
            message: "boom",
            stackTrace:
              'Traceback (most recent call last):\n  File "a.py", line 1, in f\n    g()\nValueError: boom',
          },
          environment: { language: "python" },
          timestamp: new Date().toISOString(),
        }),
        JSON.stringify(sentryEvent()),
        envelope(envelopeId),
      ];
      const answers = await Promise.all(
        bodies.map((body) => post("/api/capture", body, { "x-bugstack-api-key": shop.token })),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const ids = await Promise.all(
        answers.map(async (answer) => ((await answer.json()) as { id: string }).id),
      );
      expect(ids[3]).toBe(envelopeId);
      for (const id of ids) expect(await stored(id)).toHaveLength(1);
    });

    it("takes the key from the body or from the envelope's DSN when nothing else has it", async () => {
      const inBody = await post("/api/capture", JSON.stringify({ ...payload(), apiKey: shop.token }));
      const dsn = `http://${shop.token}@localhost:3001/${shop.number}`;
      const inDsn = await post("/api/shop/envelope/", envelope(newEventId(), { dsn }));
      expect([inBody.status, inDsn.status]).toEqual([200, 200]);
    });

    it.each([
      ["gzip", gzipSync],
      ["x-gzip", gzipSync],
      ["deflate", deflateSync],
      ["deflate", deflateRawSync],
      ["br", brotliCompressSync],
      ["zstd", zstdCompressSync],
    ] as const)("takes a body in %s", async (encoding, compress) => {
      const id = newEventId();
      const answer = await post(envelopeUrl(), compress(Buffer.from(envelope(id))), {
        "content-encoding": encoding,
      });
      expect(answer.status).toBe(200);
      expect(await stored(id)).toHaveLength(1);
    });

    it("takes a body in an unknown encoding for what it is", async () => {
      const plain = await post(envelopeUrl(), envelope(newEventId()), { "content-encoding": "rot13" });
      const junk = await post(envelopeUrl(), randomBytes(500), { "content-encoding": "rot13" });
      expect([plain.status, junk.status]).toEqual([200, 400]);
    });

    it("skips what it does not know, and tells SDKs to stop sending what is not kept", async () => {
      const answer = await post(envelopeUrl(), `{}\n{"type":"from_the_future"}\n{"x":1}\n`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({});
      expect(answer.headers.get("x-sentry-rate-limits")).toMatch(/^86400:transaction;/);
    });

    it("keeps client reports and counts, and takes the same envelope of counts once", async () => {
      const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();
      const entry = { minute, method: "GET", route: "/orders/{id}", total: 40, failed: 2, observed: 3 };
      const counts = {
        release: "shop@1",
        environment: "production",
        entries: [entry, { ...entry, total: 2 }],
      };
      const report = { discarded_events: [{ reason: "queue_overflow", category: "error", quantity: 7 }] };
      const body = [
        JSON.stringify({ event_id: newEventId() }),
        '{"type":"client_report"}',
        JSON.stringify(report),
        '{"type":"bugstack.counts"}',
        JSON.stringify(counts),
      ].join("\n");
      await post(envelopeUrl(), body);
      await post(envelopeUrl(), body);
      const { body: answer } = await server.admin("GET", "/projects/shop/counts?release=shop%401");
      expect(answer).toMatchObject({
        counts: [{ route: "/orders/{id}", total: 42, failed: 4, observed: 5 }],
      });
      const reports = await server.context.store.db.selectFrom("client_reports").selectAll().execute();
      expect(reports).toMatchObject([{ reason: "queue_overflow", category: "error", quantity: 7 }]);
    });

    it("answers browsers' questions first", async () => {
      const preflight = await fetch(`${server.url}/api/${shop.number}/envelope/`, { method: "OPTIONS" });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
      const denied = await post("/api/capture", "{}", {
        "x-bugstack-api-key": "wrong",
        origin: "https://shop.example",
      });
      expect(denied.headers.get("access-control-allow-origin")).toBe("*");
      expect(denied.headers.get("access-control-expose-headers")).toContain("x-sentry-error");
    });
  });

  describe("keeps what it has acknowledged", () => {
    it("stores an event once, however often it comes", async () => {
      const id = newEventId();
      const answers = await Promise.all(Array.from({ length: 8 }, () => post(envelopeUrl(), envelope(id))));
      for (const answer of answers) expect(await answer.json()).toEqual({ id });
      expect(await stored(id)).toHaveLength(1);
    });

    it("redacts before anything is written", async () => {
      const id = newEventId();
      const secret = "hunter2-very-secret";
      const event = {
        ...sentryEvent(id),
        request: { headers: { Authorization: `Bearer ${secret}` }, data: { password: secret } },
      };
      await post("/api/capture", JSON.stringify(event), { "x-bugstack-api-key": shop.token });
      await untilDigested(server, shop.id);
      const [row] = await stored(id);
      const events = await latestEvents(server.context.store.db, row?.issue_id ?? "", 100);
      expect(JSON.stringify(events)).not.toContain(secret);
    });

    it("survives NUL bytes, half characters and hostile keys", async () => {
      const id = newEventId();
      const hostile = `{"event_id":"${id}","platform":"py\\u0000thon","release":"a\\u0000\\ud800b","message":"\\ud800\\u0000x","__proto__":{"polluted":1},"tags":{"__proto__":"x","constructor":"y"}}`;
      const answer = await post("/api/capture", hostile, { "x-bugstack-api-key": shop.token });
      expect(answer.status).toBe(200);
      await untilDigested(server, shop.id);
      expect((await stored(id))[0]?.issue_id).not.toBeNull();
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });

    it("groups events into issues and tells the listeners in the same transaction", async () => {
      heard.length = 0;
      const title = `KeyError: ${"abcdefghij".slice(Math.floor(Math.random() * 9))}`;
      for (const _ of [1, 2, 3]) {
        const event = sentryEvent(newEventId(), { type: "KeyError", value: title.slice(10) });
        await post("/api/capture", JSON.stringify(event), { "x-bugstack-api-key": shop.token });
        await untilDigested(server, shop.id);
      }
      const mine = heard.filter((one) => one.title === title);
      expect(mine).toEqual([
        { change: "new", count: 1, title },
        { change: "seen", count: 2, title },
        { change: "seen", count: 3, title },
      ]);
    });

    it("trusts a server key, but nothing that comes from a browser", async () => {
      const own = newEventId();
      const browser = newEventId();
      const headers = { "x-bugstack-api-key": shop.token };
      await post("/api/capture", JSON.stringify(sentryEvent(own)), headers);
      await post("/api/capture", JSON.stringify(sentryEvent(browser)), {
        ...headers,
        origin: "https://shop.example",
      });
      expect((await stored(own))[0]?.trusted).toBe(true);
      expect((await stored(browser))[0]?.trusted).toBe(false);
    });
  });

  describe("refuses with one sentence", () => {
    it.each([
      ["no key", {}],
      ["an unknown key", { "x-bugstack-api-key": `bs_live_${"0".repeat(32)}` }],
      ["something that is no key", { "x-bugstack-api-key": "' or 1=1 --" }],
    ])("answers 403 to %s", async (_, headers) => {
      const answer = await post("/api/capture", JSON.stringify(payload()), headers as Record<string, string>);
      expect(answer.status).toBe(403);
      const body = (await answer.json()) as { detail: string; causes: string[] };
      expect(body.detail).toBe("The API key is missing, unknown, revoked or not one of this project");
      expect(body.causes[0]).toContain("bugstack key create");
    });

    it("answers 403 when two carriers of the key disagree, or the project is another one", async () => {
      const { token: other } = await server.project("other");
      const headers = { "x-bugstack-api-key": shop.token };
      const answers = [
        await post("/api/capture", JSON.stringify({ ...payload(), apiKey: other }), headers),
        await post(`/api/capture?sentry_key=${other}`, JSON.stringify(payload()), headers),
        await post("/api/other/envelope/", envelope(newEventId()), headers),
        await post(
          "/api/shop/envelope/",
          envelope(newEventId(), { dsn: `http://${other}@x/${shop.number}` }),
          headers,
        ),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    });

    it("answers 403 to a revoked key", async () => {
      const { body } = await server.admin("POST", "/projects/shop/keys", {});
      const { key, token } = body as { key: { id: string }; token: string };
      await server.admin("DELETE", `/keys/${key.id}`);
      const answer = await post("/api/capture", JSON.stringify(payload()), { "x-bugstack-api-key": token });
      expect(answer.status).toBe(403);
    });

    it.each([
      ["an empty body", ""],
      ["junk", "\u0001\u0002 not json"],
      ["JSON that is no event", '{"hello": "world"}\nx'],
      ["a broken length", '{}\n{"type":"event","length":99999}\n{}'],
    ])("answers 400 to %s", async (_, body) => {
      const answer = await post(envelopeUrl(), body);
      expect(answer.status).toBe(400);
      expect(answer.headers.get("x-sentry-error")).toBeTruthy();
      expect(((await answer.json()) as { detail: string }).detail).toBeTruthy();
    });

    it("answers 400 to a damaged body in each encoding", async () => {
      for (const encoding of ["gzip", "deflate", "br", "zstd"]) {
        const answer = await post(envelopeUrl(), randomBytes(20_000), { "content-encoding": encoding });
        expect(answer.status, encoding).toBe(400);
      }
    });

    it("answers 413 to a bomb in each encoding, without swelling", async () => {
      const zeros = Buffer.alloc(96 * 1024 * 1024);
      const bombs = {
        gzip: gzipSync(zeros, { level: 1 }),
        deflate: deflateSync(zeros, { level: 1 }),
        br: brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
        zstd: zstdCompressSync(zeros),
      };
      const before = process.memoryUsage().rss;
      for (const [encoding, bomb] of Object.entries(bombs)) {
        const answer = await post(envelopeUrl(), bomb, { "content-encoding": encoding });
        expect(answer.status, encoding).toBe(413);
        await answer.text();
      }
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    });

    it("answers 413 to a body that is too large as it travels, and to an event that is", async () => {
      const large = await post(envelopeUrl(), Buffer.alloc(21 * 1024 * 1024, "a"));
      expect(large.status).toBe(413);
      const event = await post(
        envelopeUrl(),
        envelope(newEventId(), {}, { message: "x".repeat(3 * 1024 * 1024) }),
      );
      expect(event.status).toBe(413);
    });

    it("lives through deep nesting and thousands of tags", async () => {
      const deep = `{"message":"deep","extra":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`;
      const tags = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`tag${index}`, "x"]));
      const headers = { "x-bugstack-api-key": shop.token };
      const one = await post("/api/capture", deep, headers);
      const two = await post("/api/capture", JSON.stringify({ message: "tags", tags }), headers);
      expect([200, 400]).toContain(one.status);
      expect(two.status).toBe(200);
    });
  });

  it("answers 503 with Retry-After while the database is away, and recovers", async () => {
    const { db } = server.context.store;
    await sql`alter table event_ledger rename to event_ledger_away`.execute(db);
    const away = await post(envelopeUrl(), envelope(newEventId()));
    await sql`alter table event_ledger_away rename to event_ledger`.execute(db);
    expect(away.status).toBe(503);
    expect(Number(away.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await post(envelopeUrl(), envelope(newEventId()))).status).toBe(200);
  });
});

function newEventId(): string {
  return randomUUID().replaceAll("-", "");
}

function sentryEvent(eventId?: string, exception = { type: "ValueError", value: "no such thing" }) {
  return {
    ...(eventId ? { event_id: eventId } : {}),
    platform: "python",
    level: "error",
    release: "shop@1",
    exception: {
      values: [
        {
          ...exception,
          stacktrace: {
            frames: [
              { filename: "app/a.py", function: "load", lineno: 3, in_app: true, context_line: "  raise" },
            ],
          },
        },
      ],
    },
  };
}

function payload() {
  return { error: { name: "Error", message: "m", stack: "Error: m\n    at f (/app/a.js:1:2)" } };
}

function envelope(eventId: string, headers: object = {}, event: object = sentryEvent()): string {
  return `${JSON.stringify({ event_id: eventId, ...headers })}\n{"type":"event"}\n${JSON.stringify(event)}\n`;
}

/** As Sentry's Node SDK posts: chunked, without content type. */
function postChunked(url: string, parts: readonly string[]): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: "POST" }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        body += part;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on("error", reject);
    for (const part of parts) request.write(part);
    request.end();
  });
}
