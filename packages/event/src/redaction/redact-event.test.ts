import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJsonFixture, sentryEvents } from "../../test/fixtures.ts";
import { CanonicalEvent, type CapturedValue } from "../event.ts";
import { groupingOf } from "../grouping/grouping.ts";
import { readSentryEvent } from "../readers/sentry.ts";
import { redactEvent, redactValue } from "./redact-event.ts";

interface Vectors {
  readonly now: number;
  readonly values: readonly {
    readonly name: string;
    readonly value: CapturedValue;
    readonly redacted: CapturedValue;
  }[];
}

const { now, values } = readJsonFixture<Vectors>("redaction-vectors.json");
const SECRET = "hunter2-Zq8";
const TOKEN = `eyJhbGciOiJIUzI1NiJ9.${Buffer.from('{"exp":1,"sub":"alice"}').toString("base64url")}.c2lnbmF0dXJl`;

describe("redactEvent", () => {
  it("finds secrets in every field", () => {
    const event = readSentryEvent({
      message: `login with password=${SECRET} failed`,
      transaction: `/reset?token=${SECRET}`,
      request: {
        url: `https://user:${SECRET}@api.test/reset?token=${SECRET}`,
        query_string: `token=${SECRET}`,
        headers: { Authorization: `Bearer ${TOKEN}`, Cookie: `sid=${SECRET}`, "X-Api-Key": SECRET },
        cookies: { any: SECRET },
        data: { password: SECRET, profile: { apiKey: SECRET } },
      },
      exception: [
        {
          type: "ValueError",
          value: `bad token ${TOKEN}`,
          stacktrace: {
            frames: [
              {
                function: "login",
                context_line: `  check("${TOKEN}")`,
                pre_context: [TOKEN],
                post_context: [TOKEN],
                vars: { password: SECRET, form: { token: SECRET }, url: `redis://:${SECRET}@cache/0` },
              },
            ],
          },
        },
      ],
      breadcrumbs: [{ message: `password=${SECRET}`, data: { secret: SECRET } }],
      contexts: { app: { credentials: { key: SECRET } } },
      extra: { api_key: SECRET },
      tags: { session_id: SECRET },
      user: { id: "7", token: SECRET },
      fingerprint: [`token=${SECRET}`],
    });
    const redacted = JSON.stringify(redactEvent(event, now));
    expect(redacted).not.toContain(SECRET);
    expect(redacted).not.toContain(TOKEN.slice(0, 20));
    expect(redacted).toContain("Bearer [Filtered jwt alg=HS256 claims=exp,sub exp=-1799999999 length=");
  });

  it("keeps what grouping and reproduction need", () => {
    const event = readSentryEvent({
      release: "9ec79c33ec9942ab8353589fcb2e04dc9ec79c33",
      exception: [
        { type: "ExpiredSignatureError", module: "jose.exceptions", value: "Signature has expired" },
        { type: "HTTPException", value: "401: Could not validate credentials" },
      ],
      request: { url: "http://api.test/orders/7", method: "GET" },
      contexts: { bugstack: { route: "/orders/{id}", status: 401 } },
      modules: { "python-jose": "3.5.0" },
    });
    expect(redactEvent(event, now)).toEqual(event);
  });

  it("groups occurrences together that differ in a token only", () => {
    const withToken = (token: string): string =>
      groupingOf(redactEvent(readSentryEvent({ exception: [{ type: "E", value: `bad ${token}` }] }), now))
        .fingerprint;
    expect(withToken(TOKEN)).toBe(
      withToken(`${TOKEN.slice(0, 22)}${Buffer.from('{"aud":"b"}').toString("base64url")}.xyz`),
    );
  });

  it.each(sentryEvents())("leaves %s valid, and changes nothing the second time", (_name, sent) => {
    const once = redactEvent(readSentryEvent(sent), now);
    expect(CanonicalEvent.parse(once)).toEqual(once);
    expect(redactEvent(once, now + 1_000_000)).toEqual(once);
  });
});

describe("redactValue", () => {
  it.each(values.map((vector) => [vector.name, vector] as const))(
    "treats %s",
    (_name, { value, redacted }) => {
      expect(redactValue(value, now)).toEqual(redacted);
    },
  );

  it("changes nothing the second time", () => {
    const key = fc.oneof(
      fc.constantFrom("password", "Cookie", "Authorization", "token", "max_tokens", "a"),
      fc.string(),
    );
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom(TOKEN, `Bearer ${TOKEN}`, "a=b; c=d"),
    );
    const { tree } = fc.letrec<{ tree: CapturedValue }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.dictionary(key, tie("tree")),
        fc.array(tie("tree"), { maxLength: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const once = redactValue(value, now);
        expect(redactValue(once, now + 1_000_000)).toEqual(once);
      }),
    );
  });
});
