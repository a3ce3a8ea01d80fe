import { describe, expect, it } from "vitest";
import { rateLimitOf } from "./failure.ts";

const limited = (status: number, headers: Record<string, string>, body: unknown = {}) =>
  rateLimitOf({ status, headers: new Headers(headers), body });
const at = (seconds: number) => String(Math.floor(Date.now() / 1_000) + seconds);

describe("how long a forge wants silence", () => {
  it.each([
    ["what it names in seconds", limited(429, { "retry-after": "7" }), 7],
    [
      "the end of its window",
      limited(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": at(90) }),
      90,
    ],
    ["a minute where it names nothing", limited(429, {}), 60],
    [
      "a minute where it names a day in words",
      limited(429, { "retry-after": "Fri, 27 Nov 2026 10:00:00 GMT" }),
      60,
    ],
    ["a minute for its secondary limits", limited(403, {}, { message: "secondary rate limit" }), 60],
  ])("is %s", (_, seconds, expected) => {
    expect(Math.abs((seconds ?? -1_000) - expected)).toBeLessThanOrEqual(1);
  });

  it.each([-7_200, 7_200])(
    "is reckoned by the forge's own clock, though ours differs by %d seconds",
    (skew) => {
      const headers = {
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": at(skew + 120),
        date: new Date(Date.now() + skew * 1_000).toUTCString(),
      };
      expect(Math.abs((limited(403, headers) ?? 0) - 120)).toBeLessThanOrEqual(1);
    },
  );

  it("is none where something else is refused", () => {
    expect(limited(403, { "x-ratelimit-remaining": "12" }, { message: "Forbidden" })).toBeNull();
    expect(limited(500, { "retry-after": "7" })).toBeNull();
  });
});
