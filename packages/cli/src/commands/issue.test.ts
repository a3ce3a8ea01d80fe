import { describe, expect, it } from "vitest";
import { momentOf } from "./issue.ts";
import { issueText } from "./issue-text.ts";

const NOW = new Date("2026-11-26T08:00:00Z");

describe("the moment until which an issue is ignored", () => {
  it.each([
    ["90m", "2026-11-26T09:30:00.000Z"],
    ["12h", "2026-11-26T20:00:00.000Z"],
    ["7d", "2026-12-03T08:00:00.000Z"],
    ["2026-12-24T08:00:00+01:00", "2026-12-24T07:00:00.000Z"],
  ])("%s is %s", (text, moment) => {
    expect(momentOf(text, NOW).toISOString()).toBe(moment);
  });

  it.each(["soon", "0d", "-1h", "2020-01-01T00:00:00Z", ""])("%j is refused", (text) => {
    expect(() => momentOf(text, NOW)).toThrow("--until takes");
  });
});

describe("an issue in the terminal", () => {
  const issue = {
    name: "shop-3",
    status: "new",
    level: "warning",
    title: "KeyError: 'a'\u001b[31m",
    culprit: null,
    events: 4,
    users: 2,
    firstSeen: "2026-11-25T08:00:00.000Z",
    lastSeen: "2026-11-26T08:00:00.000Z",
    firstRelease: "shop@1",
    lastRelease: null,
  };

  it("says why its events are together, and cannot be steered by what strangers wrote", () => {
    const text = issueText({
      issue,
      fingerprints: [
        { fingerprint: "f", version: 2, explanation: [{ what: "class", value: "KeyError", why: "because" }] },
      ],
      history: [{ at: issue.firstSeen, from: null, to: "new", actor: "intake", reason: "First seen." }],
    });
    expect(text).toContain("shop-3  new  warning");
    expect(text).toContain("class: KeyError  (because)");
    expect(text).toContain("First seen.");
    expect(text).not.toContain("\u001b");
  });
});
