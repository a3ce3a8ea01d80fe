import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { replaceNode } from "../javascript/statements.ts";

const guide = shortGuide({
  slug: "weak-key",
  title: "Fix TypeError: Invalid value used as weak map key",
  summary:
    "This error occurs when a text or a number is used as a key of a `WeakMap` or put into a `WeakSet`, which hold objects only. Use a `Map` or `Set` for such keys.",
  trace: [["TypeError: Invalid value used as weak map key", "What was given as the key is no object."]],
  causes: [
    [
      "text",
      "Keys are texts",
      "A helper for objects is used for texts.",
      "const known = new WeakMap();\nknown.set(name, value);",
    ],
  ],
  fix: ["Take a Map.", "const known = new WeakMap();", "const known = new Map();"],
  testing: ["Ask twice with the same text.", "assert.equal(get('a'), get('a'));"],
  questions: [["Does a Map leak?", "It keeps what it holds; where keys are few that does no harm."]],
});

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const sibling = siblingIdea(investigation, fault);
  if (sibling) return [sibling];
  const plain = plainIdea(investigation, fault);
  return plain ? [plain] : [];
}

function common({ event }: Investigation, file: SourceFile, node: Node) {
  return {
    name: "keys_may_be_texts",
    sentence: "A text may be the key",
    cause: "The key is a text or a number, and a weak table takes objects only.",
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(node) },
  } as const;
}

/** The helper that the module has beside it for such keys: the same but for the kind of its table. */
function siblingIdea(
  investigation: Investigation,
  { frames, file, function: failed }: JavascriptFault,
): Idea | null {
  const { code } = investigation;
  const maker = failed && makerOf(code, failed);
  const sibling = maker && siblingOf(code, maker);
  if (!maker || !sibling) return null;
  const outer = frames.toReversed().find(({ path, line }) => {
    const symbol = code.functionAt(path, line);
    return (
      path !== file.path ||
      (symbol?.node.startIndex ?? 0) < maker.node.startIndex ||
      (symbol?.node.endIndex ?? 0) > maker.node.endIndex
    );
  });
  const text = outer ? (code.file(outer.path)?.text.split("\n")[outer.line - 1] ?? "") : "";
  const sites = code.callsOf(maker.name).filter(({ path, node }) => {
    const declarator = ancestorOfType(node, [
      "variable_declarator",
      "pair",
      "assignment_expression",
      "field_definition",
      "public_field_definition",
    ]);
    const target =
      declarator &&
      (field(declarator, "name") ??
        field(declarator, "key") ??
        field(declarator, "left") ??
        field(declarator, "property"));
    const name = target && (lastNameOf(target) ?? target.text);
    return (
      code.file(path)?.isTest === false &&
      name !== null &&
      new RegExp(`\\b${name.replace(/\W/g, "")}\\b`).test(text)
    );
  });
  const [site] = sites;
  const place = site && code.file(site.path);
  const callee = site && field(site.node, "function");
  if (!site || !place || !callee || sites.length !== 1) return null;
  const plan =
    place.path === sibling.path
      ? { local: sibling.name, edits: [] }
      : planJavascriptImport(code, place, { path: sibling.path, name: sibling.name });
  if (!plan) return null;
  return {
    ...common(investigation, place, callee),
    explanation: `Takes \`${sibling.name}\`, which is the same for texts and numbers.`,
    edits: [...plan.edits, replaceNode(place, callee, plan.local)].map((edit) => ({
      ...edit,
      part: "fix",
      together: "helper",
    })),
    basis: "house",
  };
}

/** The outermost named function around a failing one. */
function makerOf(code: CodeIndex, { path, node }: FunctionSymbol): FunctionSymbol | null {
  const around = (code.symbolsOf(path)?.functions ?? []).filter(
    (symbol) => symbol.node.startIndex <= node.startIndex && node.endIndex <= symbol.node.endIndex,
  );
  return around.find(({ name }) => !name.startsWith("<")) ?? null;
}

function siblingOf(code: CodeIndex, maker: FunctionSymbol): FunctionSymbol | null {
  const plain = (symbol: FunctionSymbol) =>
    (field(symbol.node, "body")?.text ?? "").replace(/\bWeak(?=Map|Set|Ref)/g, "").replace(/\s+/g, " ");
  return (
    (code.symbolsOf(maker.path)?.functions ?? []).find(
      (other) =>
        other.node.id !== maker.node.id &&
        !/\bWeak(?:Map|Set)/.test(other.node.text) &&
        plain(other) === plain(maker),
    ) ?? null
  );
}

/** The table itself, where nothing else says that objects are its keys. */
function plainIdea(investigation: Investigation, { file, statement, line }: JavascriptFault): Idea | null {
  const call = statement
    .descendantsOfType("call_expression")
    .find(
      (node) =>
        startLineOf(node) <= line && /^(?:set|add)$/.test(lastNameOf(field(node, "function") ?? node) ?? ""),
    );
  const table = call && field(field(call, "function") ?? call, "object");
  const made = table
    ? file.tree.rootNode.descendantsOfType("new_expression").filter((node) => {
        const holder = node.parent;
        const target =
          holder && (field(holder, "name") ?? field(holder, "left") ?? field(holder, "property"));
        return (
          /^Weak(?:Map|Set)$/.test(field(node, "constructor")?.text ?? "") &&
          target !== null &&
          (target?.text === table.text || `this.${target?.text}` === table.text)
        );
      })
    : [];
  const [only] = made;
  const kind = only && field(only, "constructor");
  if (!only || !kind || made.length !== 1) return null;
  return {
    ...common(investigation, file, only),
    explanation: `Takes a \`${kind.text.replace("Weak", "")}\`, which takes any key.`,
    edits: [{ ...replaceNode(file, kind, kind.text.replace("Weak", "")), part: "fix" }],
    basis: "guess",
  };
}

/** Keys of weak tables that are no objects. */
export const weakKeyRecipe = defineRecipe({
  slug: "weak-key",
  guide,
  matches: ({ exception, isInnermost }) =>
    isInnermost && /^Invalid value used (?:as weak map key|in weak set)/.test(exception.value)
      ? { score: 0.9, evidence: "V8 says that a weak table was given a key that is no object." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A key that is no object is put into a weak table at ${frame.path}:${frame.line}.`,
    advice: ["Use a Map or Set for keys that are texts or numbers."],
  }),
});
