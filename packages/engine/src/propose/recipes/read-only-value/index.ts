import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { argumentsOf, endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { replaceNode } from "../javascript/statements.ts";
import { isOnlyGetter, onlyGetterIdeas } from "./only-getter.ts";
import { sharedOriginalIdeas } from "./shared-original.ts";

const guide = shortGuide({
  slug: "read-only-value",
  title: "Fix TypeError: Cannot assign to read only property, object is not extensible",
  summary:
    "This error occurs when a frozen object or list is changed: settings that are frozen at the start, data of a cache, the state of a store. Change a copy. `sort` and `reverse` change the list itself, so copy before you sort.",
  trace: [
    [
      "TypeError: Cannot assign to read only property '0' of object '[object Array]'",
      "A frozen list is sorted in place.",
    ],
    ["TypeError: Cannot add property 3, object is not extensible", "`push` on a frozen list."],
  ],
  causes: [
    [
      "sort",
      "A list that is sorted in place",
      "The list belongs to somebody else.",
      "return rows.sort(byName);",
    ],
    [
      "alias",
      "A second name for frozen defaults",
      "No copy is made.",
      "const options = DEFAULTS;\noptions.limit = 5;",
    ],
  ],
  fix: ["Change a copy.", "return rows.sort(byName);", "return [...rows].sort(byName);"],
  testing: ["Freeze what the test hands over.", "sorted(Object.freeze([2, 1]));"],
  questions: [["Why not take the freeze away?", "It shows a change that others would have been hurt by."]],
});

const IN_PLACE = /^(?:sort|reverse)$/;
const CHANGES = /^(?:sort|reverse|push|unshift|splice|pop|shift|fill|copyWithin)$/;

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code, event } = investigation;
  if (isOnlyGetter(fault.exception.value)) return onlyGetterIdeas(investigation, fault);
  const { file, line } = fault;
  const change = copyFor(code, fault);
  const object = change ? null : objectSet(fault);
  if (!change) return object ? sharedOriginalIdeas(investigation, fault, object) : [];
  const { at, text, what } = change;
  return [
    {
      name: "a_copy_is_changed",
      sentence: "The request is answered, and what is frozen stays as it is",
      cause: `\`${what.slice(0, 60)}\` may not be changed, and line ${line} changes it.`,
      explanation: "Changes a copy.",
      edits: [{ ...replaceNode(file, at, text), part: "fix" }],
      basis: "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(at) },
    },
  ];
}

interface Copy {
  readonly at: Node;
  readonly text: string;
  readonly what: string;
}

function copyFor(code: CodeIndex, fault: JavascriptFault): Copy | null {
  for (const call of callsAtFault(fault)) {
    const callee = field(call, "function");
    if (callee?.text === "Object.assign") {
      const [target] = argumentsOf(call);
      if (target && call.parent?.type !== "expression_statement")
        return { at: target, text: `{}, ${target.text}`, what: target.text };
    }
    const method = callee?.type === "member_expression" ? (lastNameOf(callee) ?? "") : "";
    const object = callee && field(callee, "object");
    if (!object || !CHANGES.test(method)) continue;
    // Whoever uses the result gets a sorted copy; whoever does not, wants the list itself sorted.
    if (IN_PLACE.test(method) && call.parent?.type !== "expression_statement")
      return { at: object, text: copied(code, object), what: object.text };
    const alias = aliasOf(object);
    if (alias) return { at: alias, text: `[...${alias.text}]`, what: alias.text };
  }
  const object = objectSet(fault);
  const alias = object && aliasOf(object);
  return alias ? { at: alias, text: `{ ...${alias.text} }`, what: alias.text } : null;
}

/** The object of which a part is set, counted up or deleted on the line. */
function objectSet(fault: JavascriptFault): Node | null {
  const set = fault.file.tree.rootNode
    .descendantsOfType([
      "assignment_expression",
      "augmented_assignment_expression",
      "update_expression",
      "unary_expression",
    ])
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= endLineOf(node))
    .map((node) => field(node, "left") ?? field(node, "argument"))
    .findLast((node) => node?.type === "member_expression" || node?.type === "subscript_expression");
  return set ? field(set, "object") : null;
}

/** In the form in which the house copies lists before it sorts them. */
function copied(code: CodeIndex, object: Node): string {
  const uses = (mark: string) =>
    code.mentions(mark).filter((path) => code.file(path)?.isTest === false).length;
  const isChain = /^(?:identifier|member_expression|call_expression|subscript_expression)$/.test(object.type);
  return isChain && uses(".slice().sort(") > 0 && uses("].sort(") === 0
    ? `${object.text}.slice()`
    : `[...${object.text}]`;
}

/** What a local name was set to, where that is only another name for the same thing. */
function aliasOf(object: Node): Node | null {
  if (object.type !== "identifier") return null;
  const bound = lastBinding(object, object.text);
  if (bound?.parent?.type !== "variable_declarator") return null;
  return /^(?:identifier|member_expression)$/.test(bound.type) ? bound : null;
}

export const readOnlyValueRecipe = defineRecipe({
  slug: "read-only-value",
  guide,
  matches: ({ exception, isInnermost }) =>
    exception.type === "TypeError" &&
    isInnermost &&
    (isOnlyGetter(exception.value) ||
      /^Cannot (?:assign to read only property|add property|delete property|define property)/.test(
        exception.value,
      ))
      ? { score: 0.85, evidence: "V8 says that a frozen value is changed." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A value that may not be changed is changed at ${frame.path}:${frame.line}.`,
    advice: ["Change a copy, and hand the copy on to whoever needs the change."],
  }),
});
