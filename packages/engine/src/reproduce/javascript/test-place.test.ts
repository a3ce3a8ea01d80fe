import { describe, expect, it } from "vitest";
import type { JavascriptProject } from "./project.ts";
import { placeOfFirstTest } from "./test-place.ts";

/** What is asked of a project here, for files by their paths. */
function project(framework: "jest" | "vitest", files: Readonly<Record<string, string>>, root = "") {
  const detection = { root } as JavascriptProject["detection"];
  const readText = (path: string) => files[path] ?? null;
  return { framework, detection, readText } as JavascriptProject;
}

describe("the place of a project's first test", () => {
  it("is inside the folder that jest is told to look in, named as it is told", () => {
    const manifest = JSON.stringify({ jest: { rootDir: "src", testRegex: ".*\\.spec\\.ts$" } }, null, 2);
    expect(placeOfFirstTest(project("jest", { "package.json": manifest }))).toEqual({
      folder: "src",
      ending: ".spec",
    });
    const config = 'module.exports = { roots: ["<rootDir>/lib"], testMatch: ["**/*.(test|spec).js"] };\n';
    expect(placeOfFirstTest(project("jest", { "api/jest.config.js": config }, "api"))).toEqual({
      folder: "api/lib",
      ending: ".test",
    });
  });

  it("is inside what vitest includes, not what it measures", () => {
    const config =
      'export default defineConfig({ test: { coverage: { include: ["lib/**"] }, include: ["src/**/*.spec.ts"] } });\n';
    expect(placeOfFirstTest(project("vitest", { "vitest.config.ts": config }))).toEqual({
      folder: "src",
      ending: ".spec",
    });
  });

  it("is anywhere where nothing is said", () => {
    const free = { folder: null, ending: ".test" };
    expect(placeOfFirstTest(project("vitest", {}))).toEqual(free);
    expect(placeOfFirstTest(project("jest", { "package.json": '{"name":"rootDir"}' }))).toEqual(free);
    const above = 'module.exports = { rootDir: "..", testMatch: ["**/*.test.js"] };\n';
    expect(placeOfFirstTest(project("jest", { "jest.config.js": above }))).toEqual(free);
  });
});
