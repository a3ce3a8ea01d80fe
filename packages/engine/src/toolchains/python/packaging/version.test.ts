import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { versionText } from "./any-version.ts";
import { compareVersions, formatVersion, isPrerelease, parseVersion, type Version } from "./version.ts";

function parsed(text: string): Version {
  const version = parseVersion(text);
  if (!version) throw new Error(`no version: ${text}`);
  return version;
}

describe("the order of versions", () => {
  it("is that of PEP 440", () => {
    const ordered = [
      "1.dev0",
      "1.0.dev456",
      "1.0a1",
      "1.0a2.dev456",
      "1.0a12.dev456",
      "1.0a12",
      "1.0b1.dev456",
      "1.0b2",
      "1.0b2.post345.dev456",
      "1.0b2.post345",
      "1.0rc1.dev456",
      "1.0rc1",
      "1.0",
      "1.0+abc.5",
      "1.0+abc.7",
      "1.0+5",
      "1.0.post456.dev34",
      "1.0.post456",
      "1.0.15",
      "1.1.dev1",
      "1!0.1",
    ];
    const shuffled = ordered.toReversed().sort((left, right) => compareVersions(parsed(left), parsed(right)));
    expect(shuffled).toEqual(ordered);
  });

  it.each([
    ["1.0", "1.0.0"],
    ["v1.0", "1.0"],
    ["1.0alpha1", "1.0a1"],
    ["1.0-1", "1.0.post1"],
    ["1.0c1", "1.0rc1"],
    ["1.0.DEV", "1.0.dev0"],
    ["1.0+ubuntu-1", "1.0+ubuntu.1"],
  ])("takes %s and %s for the same", (left, right) => {
    expect(compareVersions(parsed(left), parsed(right))).toBe(0);
  });

  it("is total and the same in both directions", () => {
    fc.assert(
      fc.property(versionText, versionText, versionText, (one, two, three) => {
        const [a, b, c] = [parsed(one), parsed(two), parsed(three)];
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) {
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it("keeps numbers exact that a double cannot hold", () => {
    expect(compareVersions(parsed("20240101123456789012"), parsed("20240101123456789013"))).toBeLessThan(0);
  });
});

describe("a version's normal form", () => {
  it("is read as the same version", () => {
    fc.assert(
      fc.property(versionText, (text) => {
        expect(compareVersions(parsed(formatVersion(parsed(text))), parsed(text))).toBe(0);
      }),
    );
  });
});

describe("texts that are no versions", () => {
  it.each(["", "abc", "1.0-foo", "1..0", "1.0+", "^1.0", ">=1.0", "1.0 0", `1.${"0.".repeat(500)}0`])(
    "refuses %j",
    (text) => {
      expect(parseVersion(text)).toBeNull();
    },
  );

  it("answers on any text without failing", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseVersion(text)));
  });
});

it("knows pre-releases", () => {
  expect(["1.0a1", "1.0.dev1", "1.0rc1.post1"].every((text) => isPrerelease(parsed(text)))).toBe(true);
  expect(["1.0", "1.0.post1", "1.0+local"].some((text) => isPrerelease(parsed(text)))).toBe(false);
});
