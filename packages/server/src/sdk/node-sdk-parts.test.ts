import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** The SDK is plain CommonJS; its parts are described here as far as the tests use them. */
const load = createRequire(new URL("../../../sdk-node/lib/", import.meta.url));
const { createDelivery, waitAsked } = load("./delivery.js") as {
  createDelivery(options: object, parts: object): Delivery;
  waitAsked(header: string | undefined): number | null;
};
const { createDropped } = load("./dropped.js") as { createDropped(): Dropped };
const { createSampler } = load("./sampling.js") as { createSampler(parts: object): Sampler };
const { resolveOptions } = load("./options.js") as {
  resolveOptions(given: object, environment: object): Record<string, unknown>;
};
const { createCapture } = load("./values.js") as {
  createCapture(bounds?: object): (value: unknown) => unknown;
};
const { callsOf } = load("./stack.js") as { callsOf(stack: string): readonly Record<string, unknown>[] };
const { describeError } = load("./exceptions.js") as {
  describeError(error: unknown, mechanism: string, handled: boolean): readonly Record<string, unknown>[];
};
const { createRedactor } = load("./redact-event.js") as {
  createRedactor(fields?: readonly string[]): { event(event: object): Record<string, unknown> };
};

interface Delivery {
  submit(items: readonly unknown[], eventId?: string | null): boolean;
  flush(milliseconds: number): Promise<boolean>;
}
interface Report {
  readonly discarded_events: readonly object[];
}
interface Dropped {
  add(reason: string, quantity?: number): boolean;
  take(): Report | null;
  restore(report: Report): void;
}
interface Sampler {
  admit(key: string, window: number): "send" | "held" | "lost";
  remember(key: string, event: object): void;
  collect(everything: boolean): readonly { event: object; occurrences: number }[];
}
interface Answer {
  readonly status: number;
  readonly retryAfter?: string;
}

describe("delivery of the SDK for Node.js", () => {
  function deliver(answers: readonly Answer[]) {
    const warnings: string[] = [];
    let posts = 0;
    const delivery = createDelivery(
      { endpoint: "http://127.0.0.1:1/api/capture", maxRetries: 3 },
      {
        log: { warn: (message: string) => warnings.push(message), debug() {} },
        post: async () => answers[Math.min(posts++, answers.length - 1)],
        random: () => -0.49,
      },
    );
    return { delivery, warnings, posts: () => posts };
  }
  const item = ["event", { event_id: "1" }];

  it("tries again what may succeed later, and honours Retry-After", async () => {
    const { delivery, warnings, posts } = deliver([
      { status: 503 },
      { status: 429, retryAfter: "0.05" },
      { status: 200 },
    ]);
    expect(delivery.submit([item])).toBe(true);
    expect(await delivery.flush(5_000)).toBe(true);
    expect([posts(), warnings]).toEqual([3, []]);
  });

  it("gives up on what cannot succeed, and says once what to do", async () => {
    const { delivery, warnings, posts } = deliver([{ status: 403 }]);
    delivery.submit([item]);
    delivery.submit([item]);
    await delivery.flush(5_000);
    expect(posts()).toBe(2);
    expect(warnings).toEqual([expect.stringContaining("BUGSTACK_API_KEY")]);
  });

  it("drops what comes when the queue is full, and never waits longer than it was asked to", async () => {
    const { delivery } = deliver([{ status: 429, retryAfter: "250" }]);
    const taken = Array.from({ length: 150 }, () => delivery.submit([item]));
    expect(taken.filter(Boolean)).toHaveLength(100);
    expect(await delivery.flush(50)).toBe(false);
  });

  it.each([
    ["2", 2_000],
    ["99999", 300_000],
    ["soon", null],
    [undefined, null],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
  ])("reads Retry-After %s", (header, milliseconds) => {
    expect(waitAsked(header)).toBe(milliseconds);
  });
});

describe("sampling of the SDK for Node.js", () => {
  it("sends the first of each failure and counts the rest", () => {
    let now = 0;
    const sampler = createSampler({ clock: () => now });
    expect(sampler.admit("a", 60_000)).toBe("send");
    sampler.remember("a", { id: 1 });
    for (let count = 0; count < 9; count += 1) expect(sampler.admit("a", 60_000)).toBe("held");
    expect(sampler.admit("b", 60_000)).toBe("send");
    expect(sampler.collect(false)).toEqual([]);
    now = 2_500;
    expect(sampler.collect(false)).toEqual([{ event: { id: 1 }, occurrences: 9 }]);
    expect(sampler.collect(true)).toEqual([]);
    now = 61_000;
    expect(sampler.admit("a", 60_000)).toBe("send");
  });

  it("sends no more than so many a minute", () => {
    let now = 0;
    const sampler = createSampler({ clock: () => now, mostPerMinute: 5 });
    const admitted = () =>
      Array.from({ length: 20 }, (_, index) => sampler.admit(`${now} ${index}`, 1_000)).filter(
        (verdict) => verdict === "send",
      );
    expect(admitted()).toHaveLength(5);
    now = 60_001;
    expect(admitted()).toHaveLength(5);
  });
});

describe("what the SDK for Node.js does not send", () => {
  it("is counted by its reason, and taken back where the report is lost too", () => {
    const dropped = createDropped();
    expect(dropped.take()).toBeNull();
    dropped.add("rate_limit");
    dropped.add("rate_limit", 2);
    const report = dropped.take();
    const expected = [{ reason: "rate_limit", category: "error", quantity: 3 }];
    expect(report).toMatchObject({ discarded_events: expected });
    expect(dropped.take()).toBeNull();
    dropped.restore(report as Report);
    expect(dropped.take()).toMatchObject({ discarded_events: expected });
  });

  it("is told of by the delivery: what is refused, what finds nobody, what finds no room", async () => {
    const lost: string[] = [];
    const make = (status: number) =>
      createDelivery(
        { endpoint: "http://127.0.0.1:1/api/capture", maxRetries: 0 },
        {
          log: { warn() {}, debug() {} },
          post: async () => ({ status }),
          onLost: (_: unknown, reason: string) => lost.push(reason),
        },
      );
    for (const status of [200, 400, 0]) {
      const delivery = make(status);
      delivery.submit([["event", {}]], "1");
      await delivery.flush(1_000);
    }
    expect(lost).toEqual(["send_error", "network_error"]);
    const full = make(200);
    for (let count = 0; count < 101; count += 1) full.submit([["event", {}]], "1");
    expect(lost.at(-1)).toBe("queue_overflow");
    await full.flush(5_000);
  });
});

describe("helper functions of the official SDK", () => {
  const helpers = load("./index.js") as Readonly<Record<string, (...given: unknown[]) => unknown>>;
  const stack = [
    "TypeError: x",
    "    at pay (/app/pay.js:3:7)",
    "    at next (/app/node_modules/express/lib/layer.js:5:1)",
    "    at node:internal/process/task_queues:104:5",
  ].join("\n");

  it("take a stack apart and put it together again", () => {
    const frames = helpers.parseStackTrace?.(stack) as readonly object[];
    expect(frames).toMatchObject([
      { function: "pay", file: "/app/pay.js", line: 3, column: 7, isNodeModule: false, isInternal: false },
      { isNodeModule: true },
      { isInternal: true },
    ]);
    expect(helpers.getAppFrames?.(frames)).toEqual([frames[0]]);
    expect(helpers.getFirstAppFrame?.(frames)).toBe(frames[0]);
    expect(helpers.formatStackFrames?.([frames[0]])).toBe("    at pay (/app/pay.js:3:7)");
    expect(helpers.parseStackTrace?.(undefined)).toEqual([]);
  });

  it("give errors of one place one fingerprint", () => {
    const one = helpers.generateErrorFingerprint?.({ name: "TypeError", route: "/a", stack, message: "x" });
    expect(one).toBe(helpers.generateFingerprintFromParts?.("TypeError", "/a", stack));
    expect(one).toMatch(/^[0-9a-f]{8}$/);
    expect(helpers.generateFingerprintFromParts?.("TypeError", "/b", stack)).not.toBe(one);
  });

  it("take out secrets, and leave harmless names alone", async () => {
    expect(helpers.sanitizeObject?.({ author: "Ann", password: "hunter22x" })).toEqual({
      author: "Ann",
      password: "[Filtered string length=9 class=alnum]",
    });
    const headers = new Headers({ accept: "*/*", authorization: "Bearer hunter22x" });
    expect(JSON.stringify(helpers.sanitizeHeaders?.(headers))).not.toContain("hunter22x");
    const url = new URL("https://a.example/?page=2&token=hunter22x");
    expect(helpers.sanitizeQueryParams?.(url)).toMatchObject({ page: "2" });
    const request = new Request("https://a.example", {
      method: "POST",
      body: '{"amount":3,"token":"hunter22x"}',
      headers: { "content-type": "application/json" },
    });
    expect(await helpers.safeParseBody?.(request, 1_000)).toMatchObject({
      body: { amount: 3 },
      truncated: false,
    });
    expect(await request.json()).toMatchObject({ amount: 3 });
  });

  it("cut what is too long", () => {
    expect(helpers.truncateBody?.({ a: 1 }, 100)).toEqual({ body: { a: 1 }, truncated: false });
    expect(helpers.truncateBody?.({ a: "x".repeat(50) }, 10)).toMatchObject({
      body: { __truncated: true, preview: '{"a":"xxxx' },
      truncated: true,
    });
  });
});

describe("settings of the SDK for Node.js", () => {
  it("come from what is given, else the environment, else the defaults", () => {
    const environment = { BUGSTACK_API_KEY: "k", BUGSTACK_DRY_RUN: "true", NODE_ENV: "test" };
    expect(resolveOptions({ timeout: 7, endpoint: undefined }, environment)).toMatchObject({
      ...{ apiKey: "k", dryRun: true, environment: "test", timeout: 7, maxRetries: 3 },
      endpoint: "http://localhost:3001/api/capture",
    });
  });

  it("ignore what is of the wrong kind", () => {
    expect(resolveOptions({ timeout: "soon", redactFields: "x", beforeSend: 3, other: 1 }, {})).toMatchObject(
      {
        ...{ timeout: 5_000, redactFields: [], beforeSend: null },
      },
    );
  });
});

describe("what the SDK for Node.js captures", () => {
  it("runs no code of the application's objects", () => {
    const trap = () => {
      throw new Error("was run");
    };
    class Order {
      id = 7;
      get total() {
        return trap();
      }
      toJSON = trap;
      toString = trap;
    }
    const order = Object.defineProperty(new Order(), "lazy", { enumerable: true, get: trap });
    const proxy = new Proxy({}, { get: trap, ownKeys: trap, getPrototypeOf: trap });
    expect(createCapture()({ order, proxy })).toMatchObject({
      order: { $class: "Order", id: 7 },
      proxy: { $class: "Proxy" },
    });
  });

  it("is JSON within bounds, whatever there is", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, maxDepth: 8 }),
        (value) => {
          const loop = { value, self: null as unknown };
          loop.self = loop;
          const captured = createCapture()(loop);
          expect(JSON.stringify(captured).length).toBeLessThan(1_000_000);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("reads the calls of any stack", () => {
    const stack = [
      "Error: x",
      "    at Object.<anonymous> (/srv/app/index.js:3:5)",
      "    at async Promise.all (index 0)",
      "    at async load (file:///srv/app/src/load%20it.mjs:10:2)",
      "    at /srv/app/bare.js:1:1",
      "    at new Order (node:internal/x:5:6)",
    ].join("\n");
    expect(callsOf(stack).map(({ name, file, line, column }) => [name, file, line, column])).toEqual([
      ["Object.<anonymous>", "/srv/app/index.js", 3, 5],
      ["load", "/srv/app/src/load it.mjs", 10, 2],
      ["<anonymous>", "/srv/app/bare.js", 1, 1],
      ["new Order", "node:internal/x", 5, 6],
    ]);
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(callsOf(text))));
  });

  it("describes causes and members, and cuts loops", () => {
    const inner = new TypeError("inner");
    const error = new AggregateError([new RangeError("member"), "no error"], "outer", { cause: inner });
    Object.assign(inner, { cause: error });
    expect(describeError(error, "test", true).map(({ type, value }) => [type, value])).toEqual([
      ["RangeError", "member"],
      ["TypeError", "inner"],
      ["AggregateError", "outer"],
    ]);
    for (const thrown of [null, undefined, 3, "text", {}, Symbol("x"), Object.create(null)])
      expect(() => describeError(thrown, "test", true)).not.toThrow();
  });

  it("leaves no secret in any field of an event", () => {
    const secret = "hunter22x";
    const event = createRedactor(["pin"]).event({
      message: `password=${secret}`,
      exception: {
        values: [
          {
            value: `token="${secret}"`,
            stacktrace: { frames: [{ vars: { password: secret, deep: [{ apiKey: secret }], pin: secret } }] },
          },
        ],
      },
      request: {
        url: `http://user:${secret}@shop.example/`,
        headers: [["Authorization", `Bearer ${secret}`]],
        query_string: [["token", secret]],
        data: { user: { password: secret } },
      },
      extra: { secret },
      breadcrumbs: { values: [{ message: `secret=${secret}`, data: { token: secret } }] },
    });
    expect(JSON.stringify(event)).not.toContain(secret);
  });
});
