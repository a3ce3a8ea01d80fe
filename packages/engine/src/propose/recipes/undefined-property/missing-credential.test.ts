import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const UNKNOWN = 'if (!owner) return c.json({ error: "unknown key" }, 403);';
const NONE = 'if (!header) return c.json({ error: "a key is required" }, 401);';

/** A service with a handler that reads the header without looking, and another one that begins otherwise. */
async function repaired(other: string): Promise<string> {
  const files = {
    "app.ts": `import { Hono } from "hono";
import { ownerOf } from "./keys.ts";

export const app = new Hono();

app.get("/files", (c) => {
  const header = c.req.header("authorization");
  ${other}
  return c.json({ files: [] });
});

app.post("/check", (c) => {
  const key = c.req.header("authorization")!.replace("Key ", "");
  const owner = ownerOf(key);
  ${UNKNOWN}
  return c.json({ owner });
});
`,
    "keys.ts": "export const ownerOf = (key: string) => (key === 'a' ? 'Ann' : null);\n",
  };
  const found = await investigateJavascript(
    files,
    "TypeError: Cannot read properties of undefined (reading 'replace')",
    [{ path: "app.ts", statement: '.replace("Key ', at: "replace" }],
    requestTo("/check", "/check"),
  );
  open.push(found);
  const [patch] = patchesOf(undefinedPropertyRecipe, found.investigation);
  return patch ? patched(files, patch, "app.ts") : "";
}

describe("a handler that refuses a credential that is no good, and is sent none", () => {
  it("refuses in the same words where the house tells no difference", async () => {
    expect(await repaired("")).toContain(
      'if (!c.req.header("authorization")) return c.json({ error: "unknown key" }, 403);',
    );
  });

  it("refuses as others do who are sent none, where the house tells them apart", async () => {
    const made = await repaired(NONE);
    expect(made).toContain(
      'if (!c.req.header("authorization")) return c.json({ error: "a key is required" }, 401);',
    );
  });
});
