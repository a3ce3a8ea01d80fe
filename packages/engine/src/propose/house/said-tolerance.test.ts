import { describe, expect, it } from "vitest";
import { createCodeIndex } from "../../code/create-code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { treeOf } from "../../code/tree-fixture.ts";
import type { Investigation } from "../../investigation.ts";
import { contradictedTolerance } from "./said-tolerance.ts";

/** What the comments say against putting these lines before the marked one. */
async function said(path: string, text: string, marked: string, inserted: string): Promise<string | null> {
  const tree = treeOf({ [path]: text });
  const code = await createCodeIndex(tree);
  const start = text.lastIndexOf("\n", text.indexOf(marked)) + 1;
  const edit: Edit = { path, start, end: start, replacement: `${inserted}\n` };
  const line = text.slice(0, text.indexOf(marked)).split("\n").length;
  const investigation = { code, frames: [{ path, line }] } as unknown as Investigation;
  const found = contradictedTolerance(investigation, [edit]);
  code.dispose();
  tree.remove();
  return found;
}

const RETURNS = (docstring: string) => `@app.delete("/keys/{name}", status_code=204)
def revoke(name: str):
    """${docstring}"""
    del KEYS[name]
`;
const REFUSAL = '    if name not in KEYS:\n        raise HTTPException(404, "Key not found")';

describe("a refusal of what the code says is borne", () => {
  it.each([
    "Revoking twice is no error.",
    "Revokes a key; an unknown key is ignored.",
    "Idempotent: the answer is always the same.",
    "Revokes a key. Names that do not exist are passed over.",
  ])("contradicts the docstring: %s", async (docstring) => {
    expect(await said("app.py", RETURNS(docstring), "del KEYS", REFUSAL)).not.toBeNull();
  });

  it("contradicts the comment above the statement", async () => {
    const text = `def total(order, codes):
    sum = order.sum
    # An unknown code is no reason to lose the sale: the full price is paid.
    return sum - codes[order.code]
`;
    expect(await said("sale.py", text, "return sum", "    raise BadCode(order.code)")).toMatch(
      /unknown code/,
    );
  });

  it("contradicts the comment in front of a handler of JavaScript", async () => {
    const text = `// Leaving a room twice is fine.
app.delete("/rooms/:id/guests/:guest", (req, res) => {
  const guest = guests.get(req.params.guest);
  rooms.leave(guest.id);
});
`;
    const inserted = '  if (!guest) return res.status(404).json({ error: "guest not found" });';
    expect(await said("rooms.js", text, "rooms.leave", inserted)).toMatch(/twice is fine/);
  });
});

describe("a refusal that nobody speaks against", () => {
  it.each([
    "Revokes a key. Raises KeyError for an unknown one.",
    "Revokes a key for good.",
    "An unknown key is answered with 404.",
    "Revokes a key; an unknown owner is ignored.",
    "Missing rights are an error.",
  ])("is left alone: %s", async (docstring) => {
    expect(await said("app.py", RETURNS(docstring), "del KEYS", REFUSAL)).toBeNull();
  });

  it("is left alone where the change refuses nothing", async () => {
    const text = RETURNS("Revoking twice is no error.");
    expect(await said("app.py", text, "del KEYS", "    KEYS.setdefault(name, None)")).toBeNull();
  });
});
