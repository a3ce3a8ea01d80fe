import { describe, expect, it } from "vitest";
import { cpuTimeOf } from "../../test/cpu-time.ts";
import { readJsonFixture, sentryEvents } from "../../test/fixtures.ts";
import type { CanonicalEvent } from "../event.ts";
import { readSentryEvent } from "../readers/sentry.ts";
import { redactEvent } from "../redaction/redact-event.ts";
import { type Bug, PROJECTS } from "./families.testing.ts";
import { GROUPING_VERSIONS, groupingOf, groupingVersion, NEWEST_GROUPING } from "./grouping.ts";
import { report } from "./variations.testing.ts";

const REPORTS = 24;
const FIRST = 7;

const read = (sent: unknown): CanonicalEvent => redactEvent(readSentryEvent(sent));
const keyOf = (sent: unknown): string => groupingOf(read(sent)).fingerprint;

interface Labelled {
  readonly label: string;
  readonly key: string;
}

/** One report of each bug follows an edit of the very line that fails: people see the same bug, we may not. */
function reportsOf(bug: Bug, seed: number): Labelled[] {
  return Array.from({ length: REPORTS }, (_, index) => ({
    label: bug.label,
    key: keyOf(report(bug, seed + index * 7_919, index === 1)),
  }));
}

function score(events: readonly Labelled[]): { precision: number; recall: number } {
  let together = 0;
  let rightly = 0;
  let same = 0;
  for (const [index, left] of events.entries()) {
    for (const right of events.slice(index + 1)) {
      const isTogether = left.key === right.key;
      const isSame = left.label === right.label;
      if (isTogether) together++;
      if (isSame) same++;
      if (isTogether && isSame) rightly++;
    }
  }
  return { precision: rightly / together, recall: rightly / same };
}

describe("grouping of labelled families", () => {
  it.each(Object.entries(PROJECTS))("holds its score for %s", (_name, bugs) => {
    const events = bugs.flatMap((bug, index) => reportsOf(bug, FIRST + index * 104_729));
    const { precision, recall } = score(events);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it.each(
    Object.values(PROJECTS)
      .flat()
      .map((bug) => [bug.label, bug] as const),
  )("keeps %s together", (label, bug) => {
    const events = reportsOf(bug, label.length * 31_337);
    const largest = Math.max(
      ...Object.values(Object.groupBy(events, ({ key }) => key)).map((group) => group?.length ?? 0),
    );
    expect(largest).toBeGreaterThanOrEqual(REPORTS - 1);
  });

  it("never joins near-misses", () => {
    const labels = new Map<string, string>();
    for (const [index, bug] of Object.values(PROJECTS).flat().entries()) {
      for (const { label, key } of reportsOf(bug, index * 15_485_863)) {
        expect([labels.get(key) ?? label, label]).toEqual([label, label]);
        labels.set(key, label);
      }
    }
  });
});

describe("grouping of recorded events", () => {
  it("sees one error in what different browsers report of it", () => {
    const [chrome, firefox, edge, safari] = ["chrome", "firefox", "http-edge", "http-safari"].map((name) =>
      keyOf(readJsonFixture(`sentry-events/sentry/javascript-xbrowser-${name}.json`)),
    );
    expect(firefox).toBe(chrome);
    expect(safari).toBe(edge);
  });

  it("keeps unrelated crashes of native code apart", () => {
    const native = sentryEvents().filter(([, { platform }]) => platform === "native" || platform === "cocoa");
    const keys = new Set(native.map(([, sent]) => keyOf(sent)));
    expect(keys.size / native.length).toBeGreaterThan(0.9);
  });

  it.each(sentryEvents())(
    "groups %s alike on another host, at other lines, under another id",
    (_name, sent) => {
      expect(keyOf(elsewhere(sent))).toBe(keyOf(sent));
      expect(groupingOf(read(sent)).parts.length).toBeGreaterThan(0);
    },
  );
});

function elsewhere(sent: Readonly<Record<string, unknown>>): unknown {
  const moved = JSON.parse(JSON.stringify(sent), (key, value) =>
    (key === "lineno" || key === "line") && typeof value === "number" ? value + 17 : value,
  );
  return { ...moved, event_id: "0".repeat(32), server_name: "elsewhere", release: "later" };
}

const raised = (type: string, value: string, context_line: string | null, more: object = {}) => ({
  platform: "python",
  exception: {
    values: [
      { type, value, stacktrace: { frames: [{ module: "a.b", function: "f", in_app: true, context_line }] } },
    ],
  },
  ...more,
});

describe("a client's own fingerprint", () => {
  const plain = raised("E", "x", "g()");

  it("replaces ours", () => {
    const one = keyOf({ ...plain, fingerprint: ["checkout"] });
    expect(keyOf({ ...raised("Other", "y", "h()"), fingerprint: ["checkout"] })).toBe(one);
    expect(keyOf({ ...plain, fingerprint: ["checkout", 7] })).not.toBe(one);
  });

  it.each(["{{ default }}", "{{default}}"])("refines ours with %s", (part) => {
    expect(keyOf({ ...plain, fingerprint: [part] })).toBe(keyOf(plain));
    const tenant = keyOf({ ...plain, fingerprint: [part, "tenant-1"] });
    expect(tenant).not.toBe(keyOf(plain));
    expect(tenant).not.toBe(keyOf({ ...plain, fingerprint: [part, "tenant-2"] }));
  });
});

describe("an exception that is raised because of another", () => {
  const answer = (statement: string, detail: string) => {
    const inner = raised("ExpiredSignatureError", "Signature has expired.", "payload = decode(token)");
    const outer = raised("HTTPException", detail, statement);
    return keyOf({
      ...outer,
      exception: { values: [...inner.exception.values, ...outer.exception.values] },
    });
  };

  it("is told by its own words where its line does not hold them", () => {
    const one = answer("raise HTTPException(", "401: Could not validate credentials");
    expect(answer("raise HTTPException(", "401: Token has expired")).not.toBe(one);
    expect(answer("raise HTTPException(", "401: Could not validate credentials")).toBe(one);
  });

  it("only words its cause again where its line passes that on", () => {
    const one = answer("raise HTTPException(status, detail)", "401: of order 7");
    expect(answer("raise HTTPException(status, detail)", "401: of the order of Ada")).toBe(one);
  });
});

describe("the explanation", () => {
  it("says which parts decide and what was left out of them", () => {
    const { parts, version } = groupingOf(read(raised("KeyError", "'order-17'", "  return prices[key]; ")));
    expect(version).toBe(NEWEST_GROUPING);
    expect(parts).toMatchObject([
      { what: "class", value: "KeyError" },
      { what: "frame", value: "a.b · f · return prices[key]", why: expect.stringContaining("innermost") },
      { what: "message", value: "<value>", why: expect.stringContaining("varies") },
      { what: "kind", value: "error" },
    ]);
  });

  it("leaves a message out that the failing line says already", () => {
    const { parts } = groupingOf(read(raised("E", "no order of Ada", 'raise E(f"no order of {name}")')));
    expect(parts.map(({ what }) => what)).toEqual(["class", "frame", "kind"]);
  });
});

describe("the algorithms", () => {
  it("differ in their fingerprints, and an unknown number means the newest", () => {
    const event = read(raised("E", "x", "g()"));
    const keys = GROUPING_VERSIONS.map((version) => groupingOf(event, version).fingerprint);
    expect(new Set(keys).size).toBe(GROUPING_VERSIONS.length);
    expect(groupingVersion(99)).toBe(NEWEST_GROUPING);
  });

  it("keep the fingerprints of the first one as they are stored", () => {
    const { fingerprint } = groupingOf(read(raised("OrderError", "no order 7", "raise X()")), 1);
    expect(fingerprint).toBe(STORED);
  });

  it.each(GROUPING_VERSIONS)("take hostile texts in linear time (%i)", (version) => {
    for (const text of [
      "'".repeat(500_000),
      "/a".repeat(200_000),
      "`${".repeat(200_000),
      "a1-".repeat(200_000),
      "(".repeat(300_000),
      "=(".repeat(200_000),
      "raise ".repeat(100_000),
    ]) {
      const event = read(raised(text.slice(0, 1_000), text, text, { platform: "node", message: text }));
      expect(cpuTimeOf(() => groupingOf(event, version))).toBeLessThan(200);
    }
  });
});

const STORED = "6f06a3bbe60194b4a20a8d6b7727cf52";
