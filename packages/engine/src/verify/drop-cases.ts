import { type Node, Parser } from "web-tree-sitter";
import { languageOf, loadGrammars } from "../code/languages.ts";
import { lineEndingOf } from "../code/source-text.ts";
import type { NewTest } from "../reproduce/scenario.ts";
import { foldedString } from "./honesty/syntax.ts";

/** Takes test cases out of a new test file, by name; null when none is left. The rest of the file stays as it is. */
export async function withoutCases(test: NewTest, names: ReadonlySet<string>): Promise<NewTest | null> {
  const cases = test.cases.filter((one) => !names.has(one.name));
  if (cases.length === 0) return null;
  if (cases.length === test.cases.length) return test;
  const language = languageOf(test.path);
  if (!language) return test;
  const grammars = await loadGrammars();
  const parser = new Parser();
  try {
    parser.setLanguage(grammars[language]);
    const tree = parser.parse(test.source);
    if (!tree) return test;
    const ranges = [...caseNodes(tree.rootNode, names)].map((node) => wholeLines(test.source, node));
    tree.delete();
    return { ...test, source: cut(test.source, ranges), cases };
  } finally {
    parser.delete();
  }
}

function* caseNodes(root: Node, names: ReadonlySet<string>): Generator<Node> {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === "function_definition" && names.has(node.childForFieldName("name")?.text ?? "")) {
      yield node.parent?.type === "decorated_definition" ? node.parent : node;
      continue;
    }
    if (node.type === "expression_statement" && names.has(titleOf(node) ?? "")) {
      yield node;
      continue;
    }
    pending.push(...node.namedChildren);
  }
}

/** First argument of `test("title", …)` and `it("title", …)`. */
function titleOf(statement: Node): string | null {
  const call = statement.firstNamedChild;
  if (call?.type !== "call_expression" || !/^(?:test|it)\b/.test(call.text)) return null;
  const title = call.childForFieldName("arguments")?.firstNamedChild;
  return title ? foldedString(title) : null;
}

function wholeLines(source: string, node: Node): readonly [number, number] {
  const start = source.lastIndexOf("\n", node.startIndex - 1) + 1;
  let end = node.endIndex;
  const next = /\r?\n(?:[ \t]*\r?\n)*/y;
  next.lastIndex = end;
  end += next.exec(source)?.[0].length ?? 0;
  return [start, end];
}

function cut(source: string, ranges: readonly (readonly [number, number])[]): string {
  let rest = source;
  for (const [start, end] of ranges.toSorted((left, right) => right[0] - left[0]))
    rest = rest.slice(0, start) + rest.slice(end);
  return `${rest.trimEnd()}${lineEndingOf(source)}`;
}
