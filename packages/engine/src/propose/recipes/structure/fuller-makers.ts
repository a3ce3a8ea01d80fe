import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { entryName } from "../../../diagnose/origin/javascript/objects.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** A record that a function writes out, and the member that is read of it in vain. */
export interface PartialRecord {
  readonly path: string;
  readonly record: Node;
  readonly member: string;
  /** The places from the failing one to the record. */
  readonly places: readonly ValuePlace[];
}

/** Records on the way of the value that a function makes of others, with these keys and no more. */
export function partialRecords({ trace, investigation: { code } }: Scene): PartialRecord[] {
  return trace.ways.flatMap(({ place: { path, node, members }, places }): PartialRecord[] => {
    const [member] = members;
    const keys = node.type === "object" && members.length === 1 ? keysOf(node) : null;
    if (!member || !keys || keys.size < 2 || keys.has(member.name) || code.file(path)?.isTest) return [];
    return functionAround(node) && isMadeOfOthers(node)
      ? [{ path, record: node, member: member.name, places }]
      : [];
  });
}

/**
 * `orders = summaries(tour)`, whose records lack what the reader asks for, beside a function `details` of the same home that
 * is called in the same way and gives records with all of that and this member as well: the fuller one was meant.
 */
export function fullerMakerGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing" && scene.trace.fault !== "not_iterable") return [];
  const found = partialRecords(scene).flatMap((partial) => swaps(scene.investigation.code, partial));
  const [only] = found;
  if (!only || found.length > 1) return [];
  const { file, callee, maker, fuller, edits, member } = only;
  return [
    guess(scene, 0.92, {
      name: `record_with_its_${member}`,
      sentence: `The request is answered with the ${member} of each record`,
      cause: `\`${maker}\` gives records without \`${member}\`, which is read of them.`,
      explanation: `Takes \`${fuller}\`, which gives the same records with their \`${member}\`.`,
      edits,
      basis: "house",
      place: { path: file.path, line: startLineOf(callee) },
    }),
  ];
}

interface Swap {
  readonly file: SourceFile;
  readonly callee: Node;
  readonly maker: string;
  readonly fuller: string;
  readonly member: string;
  readonly edits: readonly ReturnType<typeof textEdit>[];
}

/** The call on the way that the record came from, made of the one other function that gives the member. */
function swaps(code: CodeIndex, { path, record, member, places }: PartialRecord): Swap[] {
  const home = code.file(path);
  const maker = outermostFunction(record);
  const name = maker && nameOf(maker);
  if (!home || !maker || !name) return [];
  const wanted = keysOf(record) ?? new Set<string>();
  const fuller = siblingsOf(maker).filter((other) =>
    other
      .descendantsOfType("object")
      .some((node) => isMadeOfOthers(node) && [...wanted, member].every((key) => keysOf(node)?.has(key))),
  );
  const [only] = fuller;
  const other = only && fuller.length === 1 ? nameOf(only) : null;
  if (!only || !other || signatureOf(only) !== signatureOf(maker)) return [];
  // That somebody else calls it says that it is in use, and how.
  if (!code.callsOf(other).some((site) => !code.file(site.path)?.isTest)) return [];
  for (const place of places) {
    const call = place.node.type === "await_expression" ? place.node.firstNamedChild : place.node;
    const callee = call?.type === "call_expression" ? field(call, "function") : null;
    const written = callee?.type === "member_expression" ? field(callee, "property") : callee;
    const file = code.file(place.path);
    if (!file || file.isTest || !written || written.text !== name) continue;
    const plan =
      written.type !== "identifier" || place.path === path
        ? { local: other, edits: [] }
        : planJavascriptImport(code, file, { path, name: other });
    if (!plan) continue;
    const edit = textEdit(file, written.startIndex, written.endIndex, plan.local);
    return [{ file, callee: written, maker: name, fuller: other, member, edits: [...plan.edits, edit] }];
  }
  return [];
}

/** The keys of a literal; null where it may have others. */
export function keysOf(literal: Node): ReadonlySet<string> | null {
  const entries = literal.namedChildren.filter(({ type }) => type !== "comment");
  const names = entries.map((entry) => (entry.type === "spread_element" ? null : entryName(entry)));
  return names.includes(null) ? null : new Set(names.filter((one) => one !== null));
}

/** Whether a record is made of values, and is no example that is written out. */
export function isMadeOfOthers(literal: Node): boolean {
  const entries = literal.namedChildren.filter(({ type }) => type !== "comment");
  const computed = entries.filter(
    (entry) =>
      entry.type === "shorthand_property_identifier" ||
      /^(?:identifier|member_expression|call_expression|subscript_expression|object|template_string|binary_expression|ternary_expression|await_expression)$/.test(
        field(entry, "value")?.type ?? "",
      ),
  );
  return computed.length > entries.length / 2;
}

/** The function of a module or class that a node stands in. */
function outermostFunction(node: Node): Node | null {
  let found: Node | null = null;
  for (let scope = node.parent; scope; scope = scope.parent) if (isFunctionNode(scope)) found = scope;
  return found;
}

function nameOf(definition: Node): string | null {
  const holder = definition.parent;
  const own = field(definition, "name");
  if (own) return own.text;
  return holder?.type === "variable_declarator" ? (field(holder, "name")?.text ?? null) : null;
}

/** Parameters and whether it is waited for: what a caller has to do alike. */
function signatureOf(definition: Node): string {
  const given = field(definition, "parameters")?.namedChildren ?? [field(definition, "parameter")];
  const isAsync = definition.children.some(({ type }) => type === "async");
  return `${isAsync} ${given.filter((one) => one !== null && one.type !== "comment").length}`;
}

/** Other functions of the same module, or methods of the same class. */
function siblingsOf(definition: Node): Node[] {
  const body = definition.parent?.type === "class_body" ? definition.parent : definition.tree.rootNode;
  return body
    .descendantsOfType(["function_declaration", "method_definition", "arrow_function", "function_expression"])
    .filter((one) => one.id !== definition.id && nameOf(one) !== null)
    .filter((one) => body.type === "class_body" || outermostFunction(one) === null);
}
