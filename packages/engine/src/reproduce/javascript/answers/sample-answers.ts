import type { Node } from "web-tree-sitter";
import { dottedName, field, plainString } from "../../../code/nodes.ts";
import type { JavascriptProject } from "../project.ts";
import { literalText } from "../sample-calls.ts";
import type { Asked } from "./asked-calls.ts";

const GIVES = /^mock(?:Resolved|Return)Value(?:Once)?$/;
const NOTHING = /^(?:undefined|null|\[\]|\{\s*\})$/;
const MOST = 3;

/** What tests of the project have a call answered with, as JavaScript: whole answers only. */
export function sampleAnswers({ testFiles }: JavascriptProject, asked: Asked): string[] {
  const wanted = [asked.exported.name, ...asked.members].slice(-2);
  const found = new Set<string>();
  for (const file of testFiles) {
    if (!file.text.includes(wanted.at(-1) ?? "\0")) continue;
    for (const call of file.tree.rootNode.descendantsOfType("call_expression")) {
      const callee = field(call, "function");
      if (callee?.type !== "member_expression" || !GIVES.test(field(callee, "property")?.text ?? ""))
        continue;
      const given = field(call, "arguments")?.firstNamedChild;
      const names = namesOf(field(callee, "object"), call);
      if (!given || !isSame(names, wanted)) continue;
      const text = literalText(given);
      if (text !== null && !NOTHING.test(text)) found.add(text);
    }
  }
  return [...found].slice(0, MOST);
}

/** The last names of what is mocked: `vi.mocked(db.user.find)`, `(find as Mock)`, `vi.spyOn(users, "find")`, `find: vi.fn()`. */
function namesOf(node: Node | null, call: Node): string[] {
  if (!node) return [];
  if (node.type === "call_expression") {
    const callee = field(node, "function")?.text ?? "";
    const [first, second] = field(node, "arguments")?.namedChildren ?? [];
    if (/\.spyOn$/.test(callee)) {
      const name = second ? plainString(second) : null;
      return first && name ? [...(dottedName(first) ?? "").split("."), name] : [];
    }
    if (/\.mocked$/.test(callee)) return namesOf(first ?? null, call);
    if (/\.fn$/.test(callee)) return namesAround(call);
    return GIVES.test(field(field(node, "function") ?? node, "property")?.text ?? "")
      ? namesOf(field(field(node, "function") ?? node, "object"), call)
      : [];
  }
  if (/^(?:parenthesized_expression|as_expression|non_null_expression)$/.test(node.type))
    return namesOf(node.firstNamedChild, call);
  return (dottedName(node) ?? "").split(".").filter((name) => name !== "");
}

/** Keys of the objects that a value stands in, outermost first. */
function namesAround(value: Node): string[] {
  const names: string[] = [];
  for (let node: Node | null = value.parent; node; node = node.parent) {
    if (node.type === "pair") names.unshift(field(node, "key")?.text ?? "");
    else if (node.type === "variable_declarator") return [field(node, "name")?.text ?? "", ...names];
    else if (/statement_block|program/.test(node.type)) return names;
  }
  return names;
}

/** The same function, of the same owner where both have one. */
function isSame(names: readonly string[], wanted: readonly string[]): boolean {
  if (names.length === 0 || names.at(-1) !== wanted.at(-1)) return false;
  const owner = names.at(-2);
  const asked = wanted.length > 1 ? wanted.at(-2) : undefined;
  return owner === undefined || asked === undefined || owner === asked || !/^[a-z]/.test(owner);
}
