import { describe, expect, it } from "vitest";
import type { TestRun } from "../../toolchains/toolchain.ts";
import type { Reproduction } from "../reproducer.ts";
import { manifest, reproduced } from "./reproduce.testing.ts";

const MODULE = manifest({ type: "module", scripts: { test: "node --test" } });
const HEAD = "import assert from 'node:assert/strict'\nimport { test } from 'node:test'\n";
const ERRORS =
  "export class NotFound extends Error {\n  constructor (message) {\n    super(message)\n    this.name = 'NotFound'\n  }\n}\n";

/** A run in which the reproduction ends in an error that was thrown at a statement. */
function ending(id: string, type: string, statement: string): TestRun {
  const frames = [{ path: "src/close.js", line: 3, function: "close", statement }];
  const exception = { type, message: "no", module: null, bases: [], path: "src/close.js", frames, statement };
  const test = {
    id,
    path: "t",
    name: "t",
    outcome: "failed",
    failure: { exceptions: [exception], output: "" },
  };
  return { tests: [test], complete: true, collectionErrors: [] } as unknown as TestRun;
}

async function shown(answer: string, look: (made: Reproduction) => void) {
  const found = await reproduced(
    {
      files: {
        "package.json": MODULE,
        "src/errors.js": ERRORS,
        "src/answer.js": answer,
        "src/close.js":
          "export async function close (store, id) {\n  const account = await store.find(id)\n  return account.id\n}\n",
        "test/a.test.js": `${HEAD}import { close } from '../src/close.js'\n\ntest('closes', async () => {\n  assert.equal(await close({ find: async () => ({ id: 1 }) }, 'a1'), 1)\n})\n`,
      },
      error: "TypeError: Cannot read properties of undefined (reading 'id')",
      raised: [{ path: "src/close.js", statement: "return account.id", at: "id", function: "close" }],
      locals: { id: "a9", store: "[Object]" },
    },
    (made) => made.reproduced && look(made),
  );
  if (!found.reproduced) throw new Error(found.sentence);
}

describe("a change that refuses what it was given", () => {
  it("is taken where the project answers errors of that class, and asked to refuse", async () => {
    const answer = "export const statusOf = (error) => (error instanceof NotFound ? 404 : 500)\n";
    await shown(answer, ({ proving: [id = ""], accepting }) => {
      const test = accepting?.(ending(id, "NotFound", "throw new NotFound('no account')"))?.test;
      expect(test?.source).toContain("import { NotFound } from '../src/errors");
      expect(test?.source).toContain("await assert.rejects(async () => {");
      expect(accepting?.(ending(id, "TypeError", "account.name.trim()"))).toBeNull();
      expect(accepting?.(ending(id, "Error", "throw new Error('no')"))).toBeNull();
    });
  }, 120_000);

  it("is not taken where nobody answers errors of that class", async () => {
    await shown("export const nothing = 0\n", ({ proving: [id = ""], accepting }) => {
      expect(accepting?.(ending(id, "NotFound", "throw new NotFound('no account')"))).toBeNull();
    });
  }, 120_000);
});
