import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonSchemas } from "../json-schemas.ts";
import { ProjectFile, readProjectFile } from "./project-file.ts";
import { openTree } from "./tree-files.ts";

describe("readProjectFile", () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "bugstack-project-file-"));
    mkdirSync(join(root, "services/api/checks"), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function read(content: unknown): Promise<ProjectFile | null> {
    writeFileSync(
      join(root, ".bugstack.json"),
      typeof content === "string" ? content : JSON.stringify(content),
    );
    return readProjectFile(openTree(root));
  }

  it("gives null where there is none, also for a link out of the repository", async () => {
    expect(await readProjectFile(openTree(root))).toBeNull();
    symlinkSync("/etc/passwd", join(root, ".bugstack.json"));
    expect(await readProjectFile(openTree(root))).toBeNull();
  });

  it("takes what a project may say, with paths written plainly", async () => {
    const said = {
      install: "make deps",
      test: "make test",
      root: "./services/api/",
      paths: ["services/./api"],
    };
    expect(await read(said)).toEqual({ ...said, root: "services/api", paths: ["services/api"] });
    expect(await read({})).toEqual({});
    expect(await read('\uFEFF{ "$schema": "x.json" }')).toEqual({ $schema: "x.json" });
  });

  it.each([
    ["{", /not JSON/],
    ["[]", /expected object/i],
    [{ test: "" }, /test: must be one line/],
    [{ test: "a\nb" }, /test: must be one line/],
    [{ test: 7 }, /test: .*string/],
    [{ install: "x".repeat(3000) }, /install: /],
    [{ root: "/etc" }, /root: must be a path inside/],
    [{ root: "a/../../b" }, /root: must be a path inside/],
    [{ root: "a\\..\\b" }, /root: must be a path inside/],
    [{ root: "C:/x" }, /root: must be a path inside/],
    [{ root: "missing" }, /root: "missing" is no folder/],
    [{ paths: [] }, /paths: /],
    [{ paths: ["services", "../x"] }, /paths\.1: must be a path inside/],
    [{ tests: "make" }, /"tests" is not known/],
    [{ network: "all", limits: {} }, /"network" cannot be set here.*"limits" cannot be set here/],
    [{ policy: { mode: "autopilot" } }, /belong to the operator/],
    [`{"test": "${"x".repeat(70_000)}"}`, /larger than/],
  ])("refuses %j with a sentence", async (content, why) => {
    await expect(read(content)).rejects.toMatchObject({
      code: "bad_input",
      message: expect.stringMatching(why),
      remedy: expect.stringContaining("install, test, root and paths"),
    });
  });

  it("refuses a folder that a link leads out of the repository to", async () => {
    symlinkSync("/etc", join(root, "away"));
    await expect(read({ root: "away" })).rejects.toMatchObject({ code: "bad_input" });
  });

  it("accepts no path that leaves the repository", () => {
    const part = fc.oneof(fc.constantFrom("..", ".", "a", "", "..."), fc.string({ maxLength: 4 }));
    const path = fc.array(part, { maxLength: 6 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(path, (root) => {
        if (!ProjectFile.safeParse({ root }).success) return;
        expect(join("/tree", root.replaceAll("\\", "/"))).toMatch(/^\/tree(?:\/|$)/);
      }),
    );
  });
});

describe("the JSON Schemas", () => {
  it.each(Object.entries(jsonSchemas()))("%s is up to date (npm run schemas)", (name, text) => {
    expect(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), "utf8")).toBe(text);
  });
});
