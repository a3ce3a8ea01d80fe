import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type ProjectFiles, writeProject } from "./conformance.ts";
import { toolchainFor } from "./index.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function languageOf(files: ProjectFiles, near: readonly string[] = []): Promise<string | null> {
  const directory = mkdtempSync(join(tmpdir(), "bugstack-languages-"));
  folders.push(directory);
  writeProject(directory, files);
  return (await toolchainFor({ directory, origin: null }, near))?.detection.toolchain ?? null;
}

describe("the toolchain for a tree", () => {
  const both = {
    "package.json": '{"scripts":{"test":"node --test"}}',
    "test/a.test.js": "",
    "api/requirements.txt": "pytest",
    "api/app.py": "",
    "api/test_app.py": "",
  };

  it("is that of its language", async () => {
    expect(await languageOf({ "requirements.txt": "", "app.py": "" })).toBe("python");
    expect(await languageOf({ "package.json": "{}", "index.js": "" })).toBe("node");
  });

  it("is that of the files in question where there are several", async () => {
    expect(await languageOf(both, ["api/app.py"])).toBe("python");
    expect(await languageOf(both, ["src/index.js"])).toBe("node");
    expect(await languageOf(both)).toBe("node");
  });

  it("is none for a language that no toolchain knows", async () => {
    expect(await languageOf({ "go.mod": "module shop", "main.go": "package main" })).toBeNull();
  });
});
