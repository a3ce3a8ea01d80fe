import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCodeIndex } from "../../../code/create-code-index.ts";
import type { JavascriptProject } from "../project.ts";
import { manifest, reproduced } from "../reproduce.testing.ts";
import { toldSettings } from "./told-environment.ts";

async function settingsOf(source: string): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), "settings-"));
  writeFileSync(join(directory, "settings.js"), source);
  const code = await createCodeIndex({ directory, origin: null });
  const file = code.file("settings.js");
  const told = toldSettings({ files: file ? [file] : [] } as unknown as JavascriptProject, []);
  code.dispose();
  rmSync(directory, { recursive: true, force: true });
  return told.map(({ variable, value }) => `${variable}=${value}`).join(" ");
}

describe("a variable of the environment that the code tells apart", () => {
  it.each([
    ['const warm = process.env.WARM === "1";', "WARM=1"],
    ['const on = process.env["AUDIT"]?.trim() === "yes";', "AUDIT=yes"],
    ['const on = process.env.AUDIT.toLowerCase() === "yes";', "AUDIT=yes"],
    ["if (process.env.PRELOAD) load();", "PRELOAD=1"],
    ["const quiet = !process.env.LOUD;", "LOUD=1"],
    ["const kept = process.env.CACHE ? new Map() : null;", "CACHE=1"],
    ["const strict = Boolean(process.env.STRICT);", "STRICT=1"],
    ["process.env.SEED && seed();", "SEED=1"],
    ['const port = Number(process.env.PORT ?? "80");', ""],
    ['const isLive = process.env.NODE_ENV === "production";', ""],
    ['const target = process.env.TARGET === "live";', ""],
    ['if (process.env.SEND_MAILS === "1") send();', ""],
    ["if (process.env.DB_RESET) drop();", ""],
    ['const isTest = process.env.NODE_ENV !== "production";', ""],
  ])("%s is gone the other way with %s", async (source, told) => {
    expect(await settingsOf(source)).toBe(told);
  });
});

describe("an error that only a setting of production shows", () => {
  it("is shown by the program under that setting", async () => {
    const found = await reproduced({
      files: {
        "package.json": manifest({ type: "module", scripts: { test: "node --test" } }),
        "test/a.test.js":
          "import assert from 'node:assert/strict'\nimport { test } from 'node:test'\n\ntest('adds', () => {\n  assert.equal(1 + 1, 2)\n})\n",
        "src/tides.js":
          "const preload = process.env.PRELOAD === 'yes'\n\nif (preload) tide('north')\n\nconst seen = new Map()\n\nexport function tide (port) {\n  if (!seen.has(port)) seen.set(port, port.length)\n  return seen.get(port)\n}\n",
        "src/show.js": "import { tide } from './tides.js'\n\nconsole.log(tide('south'))\n",
      },
      error: "ReferenceError: Cannot access 'seen' before initialization",
      raised: [
        { path: "src/tides.js", statement: "if (!seen.has(port))", at: "seen", function: "tide" },
        { path: "src/tides.js", statement: "if (preload) tide('north')", at: "tide" },
      ],
    });
    expect(found.reproduced ? (found.test?.source ?? "") : found.sentence).toContain(
      "env: { ...process.env, PRELOAD: 'yes' }",
    );
  }, 120_000);
});
