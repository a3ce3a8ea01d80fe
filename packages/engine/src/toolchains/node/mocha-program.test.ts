import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

/** Part of what runs inside the sandbox, which has no types. */
const { mochaProgram } = (await import(new URL("./probe/packages.mjs", import.meta.url).href)) as {
  mochaProgram(from: string): string | null;
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A project with a package called mocha. */
function projectWith(version: string, bin: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "bugstack-mocha-"));
  folders.push(folder);
  const place = join(folder, "node_modules", "mocha");
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), JSON.stringify({ name: "mocha", version, bin }));
  return folder;
}

describe("the program of mocha that runs tests", () => {
  const both = { mocha: "./bin/mocha", _mocha: "./bin/_mocha" };

  it("is the inner one where the outer one only starts another process", () => {
    for (const version of ["3.5.3", "5.2.0", "6.1.4"])
      expect(mochaProgram(projectWith(version, both))).toMatch(/bin\/_mocha$/);
  });

  it("is the outer one of later versions, and where there is no other", () => {
    expect(mochaProgram(projectWith("10.2.0", both))).toMatch(/bin\/mocha$/);
    expect(mochaProgram(projectWith("6.1.4", "./bin/mocha"))).toMatch(/bin\/mocha$/);
  });

  it("is none where mocha is not installed", () => {
    const folder = mkdtempSync(join(tmpdir(), "bugstack-mocha-"));
    folders.push(folder);
    expect(mochaProgram(folder)).toBeNull();
  });
});
