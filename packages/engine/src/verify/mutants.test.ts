import { describe, expect, it } from "vitest";
import type { Change } from "./change.ts";
import { lineChanges } from "./line-changes.ts";
import { mutantsOf } from "./mutants.ts";

function changeOf(path: string, before: string, after: string): Change {
  const lines = lineChanges(before, after);
  return {
    files: [{ path, before: Buffer.from(before), after: Buffer.from(after), lines }],
    linesChanged: lines.count,
  };
}

describe("mutantsOf", () => {
  it("leaves lines alone that the change did not touch", async () => {
    const mutants = await mutantsOf(
      changeOf("a.py", "if a == 1:\n    b()\n", "if a == 1:\n    b()\nreturn_ = 2\n"),
    );
    expect([...new Set(mutants.map((mutant) => mutant.line))]).toEqual([3]);
  });

  it("turns a new guard round, leaves its refusal out, and alters its answer", async () => {
    const before = "def f(user):\n    return user.name\n";
    const after =
      'def f(user):\n    if user is None:\n        raise HTTPException(status_code=404, detail="no")\n    return user.name\n';
    const texts = (await mutantsOf(changeOf("a.py", before, after))).map((mutant) =>
      Buffer.from(mutant.content).toString(),
    );
    expect(texts).toContain(after.replace("if user is None", "if not (user is None)"));
    expect(texts).toContain(after.replace('raise HTTPException(status_code=404, detail="no")', "pass"));
    expect(texts).toContain(after.replace("404", "405"));
    expect(texts).toContain(after.replace('(status_code=404, detail="no")', '(detail="no")'));
  });

  it("removes a new handler by letting it catch another class", async () => {
    const before = "try:\n    f()\nexcept A:\n    g()\n";
    const after = "try:\n    f()\nexcept B:\n    h()\nexcept A:\n    g()\n";
    const texts = (await mutantsOf(changeOf("a.py", before, after))).map((mutant) =>
      Buffer.from(mutant.content).toString(),
    );
    expect(texts).toContain(after.replace("except B", "except NotImplementedError"));
  });

  it.each([
    [
      "a declaration that was moved",
      "f(size);\nconst size = g(0, 'x');\n",
      "const size = g(0, 'x');\nf(size);\n",
    ],
    [
      "a name that was spelt anew",
      "return { n: a.nmae, status: 200, ok: true };\n",
      "return { n: a.name, status: 200, ok: true };\n",
    ],
    ["a statement that got an await", "if (a === 1) f(load(2));\n", "if (a === 1) f(await load(2));\n"],
  ])("finds nothing to mutate in %s", async (_what, before, after) => {
    expect(await mutantsOf(changeOf("a.js", before, after))).toEqual([]);
  });

  it("mutates the new operator of a line, and not what stood beside it", async () => {
    const before = "const a = { n: x.name, status: 200 };\n";
    const after = "const a = { n: x?.name ?? 7, status: 200 };\n";
    const texts = (await mutantsOf(changeOf("a.js", before, after))).map((mutant) =>
      Buffer.from(mutant.content).toString(),
    );
    expect(texts).toEqual([after.replace("??", "&&"), after.replace("7", "8")]);
  });

  it("leaves the words of a text alone where only what is put into it was altered", async () => {
    const before = 'def line(row):\n    return f"{row.name}: {row.amount()} EUR"\n';
    const after = before.replace("row.amount()", "row.amount");
    expect(await mutantsOf(changeOf("shop.py", before, after))).toEqual([]);
  });

  it("does not count a broken import as a mutant", async () => {
    expect(await mutantsOf(changeOf("a.py", "import a\n", "import a\nimport b\n"))).toEqual([]);
  });

  it("mutates JavaScript as well", async () => {
    const before = "export function f(u) {\n  return u.name;\n}\n";
    const after = "export function f(u) {\n  if (!u) throw new Error('no user');\n  return u.name;\n}\n";
    const texts = (await mutantsOf(changeOf("a.js", before, after))).map((mutant) =>
      Buffer.from(mutant.content).toString(),
    );
    expect(texts).toContain(after.replace("(!u)", "(!((!u)))"));
  });

  it("keeps every other byte, also in files that are not ASCII and end lines with CRLF", async () => {
    const before = "# Grüße\r\nx = 1\r\n";
    const after = "# Grüße\r\nx = 2\r\n";
    const mutants = await mutantsOf(changeOf("a.py", before, after));
    const texts = mutants.map((mutant) => Buffer.from(mutant.content).toString());
    expect(texts).toEqual(["# Grüße\r\nx = 3\r\n"]);
  });
});
