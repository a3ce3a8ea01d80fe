import { describe, expect, it } from "vitest";
import {
  anchorFrame,
  CanonicalEvent,
  parseRedaction,
  readAnyEvent,
  redactEvent,
  redactionsIn,
} from "../src/index.ts";
import { readFixture } from "./fixtures.ts";

describe("an envelope of the Python SDK", () => {
  const event = readAnyEvent(readFixture("envelopes/python-sdk.envelope"));

  it("is read as the observation that it is", () => {
    expect(CanonicalEvent.parse(event)).toEqual(event);
    expect(event).toMatchObject({
      kind: "observation",
      level: "warning",
      platform: "python",
      release: "1.2.3",
      commit: "0123456789abcdef0123456789abcdef01234567",
      responseStatus: 401,
      occurrences: 1,
      transaction: "/orders/{order_id}",
      sdk: { name: "bugstack.python" },
    });
    expect(event.modules).toHaveProperty("python-jose");
  });

  it("keeps the chain, with the frames of the application", () => {
    expect(event.exceptions.map(({ module, type, relation }) => [module, type, relation])).toEqual([
      ["jose.exceptions", "ExpiredSignatureError", "context"],
      ["fastapi.exceptions", "HTTPException", null],
    ]);
    expect(anchorFrame(event.exceptions)).toMatchObject({
      path: "app/auth/jwt_handler.py",
      absolutePath: "/srv/app/app/auth/jwt_handler.py",
      module: "app.auth.jwt_handler",
      function: "verify_token",
      contextLine: "        raise HTTPException(",
      column: 9,
    });
    const inner = event.exceptions[0]?.frames.find((frame) => frame.inApp);
    expect(inner?.contextLine).toContain("jwt.decode(");
  });

  it("keeps the shape of the token, in the request and in the local variables", () => {
    const authorization = event.request?.headers.find(([name]) => name === "authorization")?.[1] ?? "";
    expect(redactionsIn(authorization)).toEqual([
      expect.objectContaining({ kind: "jwt", algorithm: "HS256", claims: ["exp", "sub"] }),
    ]);
    const token = anchorFrame(event.exceptions)?.locals?.token;
    expect(parseRedaction(String(token))?.expiresIn).toBeLessThan(0);
  });

  it("is not changed by the redaction of the server", () => {
    expect(redactEvent(event)).toEqual(event);
  });
});
