import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";

/** What a member was before it got another function. */
interface Original {
  readonly name: string;
  /** Whether it knows its object: `console.log.bind(console)`. */
  readonly isBound: boolean;
}

/**
 * `target.warn = (...args) => { target.warn(...args); … }`: by then the member is the new function itself. What it was
 * before was kept, `const { warn } = target`, and is called instead, in the form of the members beside it.
 */
export function savedOriginalIdeas({ code, event }: Investigation, { file, frame }: JavascriptFault): Idea[] {
  const inner = code.functionAt(frame.path, frame.line)?.node ?? null;
  for (let node = inner; node; node = node.parent) {
    const assignment = isFunctionNode(node) ? node.parent : null;
    if (assignment?.type !== "assignment_expression" || field(assignment, "right")?.id !== node.id) continue;
    const member = field(assignment, "left");
    const object = member?.type === "member_expression" ? field(member, "object") : null;
    const name = member && field(member, "property")?.text;
    if (!member || !object || !name) continue;
    const calls = node.descendantsOfType("call_expression").filter((call) => isCallOf(call, member.text));
    const original = originalOf(assignment, object.text, name);
    if (calls.length === 0 || !original || usesName(node, original.name)) continue;
    const form = original.isBound ? "plain" : formBeside(file.tree.rootNode, assignment, object.text);
    return [
      {
        name: "calls_what_was_there",
        sentence: "What stood there before is called",
        cause: `\`${member.text}\` is the function itself by the time it calls it.`,
        explanation: `Calls \`${original.name}\`, what \`${member.text}\` was before.`,
        edits: calls.flatMap((call) => {
          const callee = field(call, "function");
          const given = field(call, "arguments");
          if (!callee || !given) return [];
          const rest = /^\(\.\.\.([\w$]+)\)$/.exec(given.text)?.[1];
          const text =
            /\.(?:apply|call)$/.test(callee.text) || form === "plain"
              ? callee.text.replace(member.text, original.name) + given.text
              : rest && form === "apply"
                ? `${original.name}.apply(${object.text}, ${rest})`
                : `${original.name}.call(${object.text}${given.namedChildCount > 0 ? ", " : ""}${given.text.slice(1)}`;
          return [{ ...textEdit(file, call.startIndex, call.endIndex, text), part: "fix" }];
        }),
        basis: "house",
        expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
        place: { path: file.path, line: startLineOf(calls[0] ?? node) },
      },
    ];
  }
  return [];
}

function isCallOf(call: Node, member: string): boolean {
  const callee = field(call, "function")?.text;
  return callee === member || callee === `${member}.apply` || callee === `${member}.call`;
}

function usesName(node: Node, name: string): boolean {
  return node.descendantsOfType("identifier").some(({ text }) => text === name);
}

/** The variable that kept the member, before it was set: by its name, or taken out of the object. */
function originalOf(assignment: Node, object: string, name: string): Original | null {
  const scope = ancestorOfType(assignment, ["statement_block", "program"]) ?? assignment;
  const member = `${object}.${name}`;
  for (
    let around: Node | null = scope;
    around;
    around = ancestorOfType(around, ["statement_block", "program"])
  )
    for (const declarator of around.descendantsOfType("variable_declarator")) {
      if (declarator.startIndex > assignment.startIndex) continue;
      const target = field(declarator, "name");
      const value = field(declarator, "value")?.text.replace(/\s+/g, "");
      if (target?.type === "identifier" && value === member) return { name: target.text, isBound: false };
      if (target?.type === "identifier" && value === `${member}.bind(${object})`)
        return { name: target.text, isBound: true };
      if (target?.type !== "object_pattern" || value !== object) continue;
      for (const part of target.namedChildren) {
        if (part.type === "shorthand_property_identifier_pattern" && part.text === name)
          return { name, isBound: false };
        if (part.type === "pair_pattern" && field(part, "key")?.text === name)
          return { name: field(part, "value")?.text ?? name, isBound: false };
      }
    }
  return null;
}

/** How the members set beside it call what they were: `log.apply(target, args)`, `log(...args)`. */
function formBeside(root: Node, own: Node, object: string): "apply" | "call" | "plain" {
  for (const other of root.descendantsOfType("assignment_expression")) {
    const member = field(other, "left");
    const body = field(other, "right");
    const isKin = member?.type === "member_expression" && field(member, "object")?.text === object;
    if (other.id === own.id || !isKin || !body) continue;
    const name = field(member, "property")?.text ?? "";
    const original = originalOf(other, object, name);
    const used = body
      .descendantsOfType("call_expression")
      .map((call) => field(call, "function")?.text ?? "")
      .find(
        (callee) => original && new RegExp(`^${escaped(original.name)}(?:\\.(?:apply|call))?$`).test(callee),
      );
    if (used) return used.endsWith(".apply") ? "apply" : used.endsWith(".call") ? "call" : "plain";
  }
  return "call";
}

function escaped(name: string): string {
  return name.replace(/\$/g, "\\$");
}
