import { describe, expect, it } from "vitest";
import { createCodeIndex } from "../../code/create-code-index.ts";
import { treeOf } from "../../code/tree-fixture.ts";
import { refusedStatus as refusedInJavascript } from "./javascript/status.ts";
import { refusedStatus } from "./status.ts";

async function statusIn(path: string, text: string, refusal: string): Promise<number | null> {
  const code = await createCodeIndex(treeOf({ [path]: text }));
  const statement = code
    .file(path)
    ?.tree.rootNode.descendantsOfType(["return_statement", "expression_statement"])
    .find((node) => node.text.startsWith(refusal));
  if (!statement) throw new Error(`There is no ${refusal}`);
  return path.endsWith(".py")
    ? refusedStatus(code, path, statement)
    : refusedInJavascript(code, path, statement);
}

const PYTHON = (head: string, call: string) =>
  `def refuse(${head}):\n    return jsonify({"error": message}), status\n\n\ndef show():\n    return ${call}\n`;
const JAVASCRIPT = (head: string, call: string) =>
  `function refuse(${head}) {\n  res.statusCode = status;\n  res.end(message);\n}\nfunction show(res) {\n  return ${call};\n}\n`;

describe("the status of a helper that takes one", () => {
  it.each([
    ["app.py", PYTHON("message, status=400", 'refuse("bad")'), 400],
    ["app.py", PYTHON("message, status=400", 'refuse("gone", 404)'), 404],
    ["app.py", PYTHON("message, status=400", 'refuse("gone", status=404)'), 404],
    ["app.py", PYTHON("message, status=200", 'refuse("fine")'), null],
    ["app.py", PYTHON("message, status", 'refuse("what")'), null],
    ["app.mjs", JAVASCRIPT("res, message, status = 400", 'refuse(res, "bad")'), 400],
    ["app.mjs", JAVASCRIPT("res, message, status = 400", 'refuse(res, "gone", 404)'), 404],
    ["app.mjs", JAVASCRIPT("res, message, status", 'refuse(res, "what")'), null],
  ])("is what is given, else what it says itself: %s %s", async (path, text, status) => {
    expect(await statusIn(path, text, "return refuse")).toBe(status);
  });
});
