import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { versionText } from "./any-version.ts";
import { parseSpecifiers, satisfiesSpecifiers } from "./specifier.ts";

function satisfies(version: string, specifier: string): boolean {
  const specifiers = parseSpecifiers(specifier);
  if (!specifiers) throw new Error(`no specifier: ${specifier}`);
  return satisfiesSpecifiers(version, specifiers);
}

describe("version specifiers", () => {
  it.each([
    ["2.0", ""],
    ["1.1.post1", "==1.1.*"],
    ["1.1a1", "==1.1.*"],
    ["1", "==1.0"],
    ["1.1+local", "==1.1"],
    ["1.1.post1", "!=1.1"],
    ["2.2.post3", "~=2.2"],
    ["2.9", "~=2.2"],
    ["1.4.5.9", "~=1.4.5"],
    ["1.7.1", ">1.7"],
    ["1.7.1", ">1.7.0.post2"],
    ["1.9rc1", "<1.9rc2"],
    ["3.1", ">=3,<4,!=3.0.*"],
    ["1!1.0", ">=2.0"],
    ["0.27.2", ">=0.27, <0.28"],
    ["1.0.dev1", ">=1.0.dev0"],
    ["weird", "===weird"],
  ])("%s satisfies %j", (version, specifier) => {
    expect(satisfies(version, specifier)).toBe(true);
  });

  it.each([
    ["1.2", "==1.1.*"],
    ["1.1", "==1.1.post1"],
    ["1.1", "==1.1+local"],
    ["3.0", "~=2.2"],
    ["1.5", "~=1.4.5"],
    ["1.7.post1", ">1.7"],
    ["1.7.0+local", ">1.7"],
    ["1.9rc1", "<1.9"],
    ["1.9.dev1", "<1.9"],
    ["2.0a1", ">=2.0"],
    ["weird", ">=1"],
    ["1.0", ">=1,!=1.0"],
  ])("%s does not satisfy %j", (version, specifier) => {
    expect(satisfies(version, specifier)).toBe(false);
  });

  it.each([">=", "=>1", "1.0", "~=1", ">=1.*", "==1.0.dev1.*", ">=1.0+local", "==abc"])(
    "refuses %j",
    (text) => {
      expect(parseSpecifiers(text)).toBeNull();
    },
  );

  it("accept a version that equals theirs, and never a version and its opposite", () => {
    fc.assert(
      fc.property(versionText, versionText, (version, other) => {
        expect(satisfies(version, `==${version}`)).toBe(true);
        expect(satisfies(version, `==${other}`)).toBe(!satisfies(version, `!=${other}`));
        const plain = other.replace(/\+.*/, "");
        if (satisfies(version, `<${plain}`)) expect(satisfies(version, `<=${plain}`)).toBe(true);
        if (satisfies(version, `>${plain}`)) expect(satisfies(version, `>=${plain}`)).toBe(true);
      }),
    );
  });
});
