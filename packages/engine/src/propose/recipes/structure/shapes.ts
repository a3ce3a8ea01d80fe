import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { scopeOf } from "../../../diagnose/origin/javascript/bindings.ts";
import { kinGuess, loopGuess, mapGuess } from "./collections.ts";
import { all, LIST_METHODS, MAP_METHODS, requiredCount } from "./kinds.ts";
import { type Known, knownOf, knownOfRead, type Read, readsOf } from "./members.ts";
import { choosesPage, isPage, isWalked } from "./pages.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_READS = 10;
/** A value of another shape than is read: wrapped into something, a list of it, a Map, a function that makes it. */
export function shapeGuesses(scene: Scene): Guess[] {
  const found = readsOf(scene)
    .slice(0, MOST_READS)
    .flatMap((read) => {
      const known = knownOfRead(scene, read);
      return [
        ...calledGuess(scene, read, known),
        ...getterGuess(scene, read, known),
        ...insideGuess(scene, read, known),
        ...firstGuess(scene, read, known),
        ...kinGuess(scene, read, known),
      ];
    });
  return [...found, ...mapGuess(scene), ...loopGuess(scene), ...chainGuess(scene)];
}

/** `page.head.title`: `head` is a method, and what it gives has the title. */
function calledGuess(scene: Scene, read: Read, known: Known): Guess[] {
  const file = scene.investigation.code.file(read.of.path);
  const { node } = read.of;
  if (!file || !all(known, "function") || !/^(?:member_expression|identifier)$/.test(node.type)) return [];
  if (
    /^(?:name|length|call|apply|bind|prototype)$/.test(read.name) ||
    node.parent?.type === "call_expression"
  )
    return [];
  const needs = known.made.some(({ node: made }) => requiredCount(made) > 0);
  if (needs) return [];
  return [
    guess(scene, 0.92, {
      name: "method_is_called",
      sentence: "The request is answered from what the method gives",
      cause: `\`${node.text}\` is a function, and its result is meant.`,
      explanation: `Calls \`${node.text}\`.`,
      edits: [textEdit(file, node.endIndex, node.endIndex, "()")],
      basis: "house",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

/** `box.area()` where `area` is a getter. */
function getterGuess(scene: Scene, read: Read, known: Known): Guess[] {
  const file = scene.investigation.code.file(read.path);
  const call = read.node.parent?.parent;
  const given = call && field(call, "arguments");
  if (!file || known.members.get(read.name)?.kind !== "getter" || call?.type !== "call_expression" || !given)
    return [];
  if (given.namedChildCount > 0 || scene.trace.fault !== "missing_member") return [];
  return [
    guess(scene, 0.95, {
      name: "getter_is_read",
      sentence: "The request is answered from the property",
      cause: `\`${read.name}\` is a getter and is called like a method.`,
      explanation: `Reads \`${read.name}\` without a call.`,
      edits: [textEdit(file, given.startIndex, given.endIndex, "")],
      basis: "house",
      place: { path: file.path, line: startLineOf(call) },
    }),
  ];
}

/** What is read is there one level further inside: `.data`, `.rows`, `.items`. */
function insideGuess(scene: Scene, read: Read, known: Known): Guess[] {
  if (
    known.members.size === 0 ||
    known.members.has(read.name) ||
    !known.made.every(({ kind }) => kind === "object")
  )
    return [];
  const isListRead = LIST_METHODS.test(read.name);
  // Entries under numbers, addresses and the like are those of a table, and no part of a thing.
  const holders = [...known.members.keys()].filter((name) => {
    if (!/^[A-Za-z_$][\w$-]*$/.test(name)) return false;
    const inner = knownOf(scene, { ...read.of, members: [{ kind: "attribute", name }] });
    if (isListRead && inner.made.some(({ kind }) => kind === "array")) return true;
    if (MAP_METHODS.test(read.name) && all(inner, "map")) return true;
    return inner.members.has(read.name);
  });
  const [holder] = holders;
  return holder !== undefined && holders.length === 1 ? throughGuess(scene, read, known, holder) : [];
}

function throughGuess(scene: Scene, read: Read, known: Known, holder: string): Guess[] {
  const { code } = scene.investigation;
  // It is read where the name stands, however far from there its value was made.
  const object = read.node.parent?.type === "member_expression" ? field(read.node.parent, "object") : null;
  const file = code.file(object ? read.path : read.of.path);
  const node = object ?? read.of.node;
  if (!file || file.isTest || node.type === "object") return [];
  const isOnlyPage = LIST_METHODS.test(read.name) && isPage(known);
  const call = callBehind(read.of.node) ?? callBehind(node);
  const like = othersRead(scene, file, node, holder, isOnlyPage);
  // What is on the other pages would be lost without a word.
  if (isOnlyPage && like.length === 0 && !(call && choosesPage(call))) return [];
  return [
    guess(scene, like.length > 0 ? 0.95 : 0.88, {
      name: "read_from_where_it_is",
      sentence: "The request is answered from the part that holds it",
      cause: `\`${read.name}\` is not in the value itself, but in its \`${holder}\`.`,
      explanation: `Reads it from \`${holder}\`${like.length > 0 ? `, as ${like.join(", ")} does` : ""}.`,
      edits: [unwrapped(file, node, holder, new Set(known.members.keys()))],
      basis: like.length > 0 ? "house" : "standard",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

/** Other places that take this part out of what the same function gives. */
function othersRead(
  { investigation: { code } }: Scene,
  own: SourceFile,
  node: Node,
  holder: string,
  isOnlyPage: boolean,
): string[] {
  const call = callBehind(node);
  const callee = call && field(call, "function");
  const name = callee?.type === "member_expression" ? field(callee, "property")?.text : callee?.text;
  if (!name || !/^[\w$]+$/.test(name)) return [];
  return code
    .callsOf(name)
    .filter(
      (site) =>
        site.node.id !== call?.id && (site.path !== own.path || site.node.startIndex !== call?.startIndex),
    )
    .filter((site) => !isOnlyPage || !(isWalked(site.node) || code.file(site.path)?.isTest))
    .filter((site) => {
      const waiting = site.node.parent?.type === "await_expression" ? site.node.parent : site.node;
      const holderOf = waiting.parent;
      if (holderOf?.type === "variable_declarator")
        return new RegExp(`\\{[^}]*\\b${holder}\\b`).test(field(holderOf, "name")?.text ?? "");
      const outer = holderOf?.type === "parenthesized_expression" ? holderOf.parent : holderOf;
      return outer?.type === "member_expression" && field(outer, "property")?.text === holder;
    })
    .slice(0, 2)
    .map((site) => `${site.path}:${site.line}`);
}

/** The call whose result a variable holds, or the node itself. */
function callBehind(node: Node): Node | null {
  const declarator = declaratorOf(node);
  const value = declarator ? field(declarator, "value") : node;
  const plain = value?.type === "await_expression" ? value.firstNamedChild : value;
  return plain?.type === "call_expression" ? plain : null;
}

function declaratorOf(node: Node): Node | null {
  if (node.type !== "identifier") return null;
  return (
    scopeOf(node)
      .descendantsOfType("variable_declarator")
      .findLast((child) => field(child, "name")?.text === node.text && child.endIndex <= node.startIndex) ??
    null
  );
}

/** Taken out where the variable gets its value, when every use of it wants the inner part; else where it is read. */
function unwrapped(file: SourceFile, node: Node, holder: string, outer: ReadonlySet<string>): Edit {
  const declarator = declaratorOf(node);
  const target = declarator && field(declarator, "name");
  const isPlain = /^[A-Za-z_$][\w$]*$/.test(holder);
  const access = isPlain ? `.${holder}` : `["${holder}"]`;

  if (target && declarator && isPlain && callBehind(node)) {
    const uses = scopeOf(node)
      .descendantsOfType("identifier")
      .filter((use) => use.text === node.text && use.startIndex > declarator.endIndex);
    const isInner = uses.every((use) => {
      const property =
        use.parent?.type === "member_expression" ? field(use.parent, "property")?.text : undefined;
      return property === undefined || !outer.has(property);
    });
    if (isInner)
      return textEdit(
        file,
        target.startIndex,
        target.endIndex,
        holder === target.text ? `{ ${holder} }` : `{ ${holder}: ${target.text} }`,
      );
  }
  const isBare = /^(?:await_expression|binary_expression)$/.test(node.type);
  return isBare
    ? textEdit(file, node.startIndex, node.endIndex, `(${node.text})${access}`)
    : textEdit(file, node.endIndex, node.endIndex, access);
}

/** A list is read as if it were its only item. */
function firstGuess(scene: Scene, read: Read, known: Known): Guess[] {
  const file = scene.investigation.code.file(read.of.path);
  if (!file || read.isItem || !all(known, "array") || LIST_METHODS.test(read.name)) return [];
  const { node } = read.of;
  const items = knownOf(scene, { ...read.of, members: [{ kind: "key", name: "0" }] });
  const hasIt = items.members.has(read.name) || mentionsKey(scene, read.name);
  const declarator = declaratorOf(node);
  const target = declarator && field(declarator, "name");
  if (!hasIt) return [];
  const uses = declarator
    ? scopeOf(node)
        .descendantsOfType("identifier")
        .filter((use) => use.text === node.text && use.startIndex > declarator.endIndex)
    : [];
  const isAlwaysOne = uses.every((use) => {
    const property =
      use.parent?.type === "member_expression" ? field(use.parent, "property")?.text : undefined;
    return property !== undefined && !LIST_METHODS.test(property);
  });
  const edit =
    target && isAlwaysOne && uses.length > 0
      ? textEdit(file, target.startIndex, target.endIndex, `[${target.text}]`)
      : textEdit(
          file,
          node.startIndex,
          node.endIndex,
          node.type === "await_expression" ? `(${node.text})[0]` : `${node.text}[0]`,
        );
  return [
    guess(scene, 0.78, {
      name: "first_of_the_list",
      sentence: "The request is answered from the item of the list",
      cause: `\`${node.text.slice(0, 40)}\` is a list, and \`${read.name}\` belongs to its items.`,
      explanation: "Takes the item out of the list.",
      edits: [edit],
      basis: "guess",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

function mentionsKey({ investigation: { code } }: Scene, name: string): boolean {
  return code
    .mentions(name)
    .some((path) =>
      new RegExp(`[{,]\\s*["']?${name.replace(/\$/g, "\\$")}["']?\\s*[:,}]`).test(
        code.file(path)?.text ?? "",
      ),
    );
}

/** `a?.b.c ?? none`: who plans for an absent `a` plans for an absent `b` as well. */
function chainGuess(scene: Scene): Guess[] {
  const place = scene.trace.ways[0]?.place;
  const access = place?.node.parent;
  if (!place || access?.type !== "member_expression" || field(access, "object")?.id !== place.node.id)
    return [];
  const file = scene.investigation.code.file(place.path);
  const isPlanned = /\?\./.test(place.node.text) && place.node.type === "member_expression";
  const outer = ancestorOfType(access, ["binary_expression"]);
  const operator = outer ? field(outer, "operator")?.text : undefined;
  const isAnswered =
    outer !== null &&
    /^(?:\?\?|\|\|)$/.test(operator ?? "") &&
    field(outer, "left")?.endIndex === endOfChain(access).endIndex;
  if (!file || !isPlanned || !isAnswered) return [];
  return [
    guess(scene, 0.85, {
      name: "chain_goes_on",
      sentence: "The request is answered also where a part is absent",
      cause: `\`${place.node.text}\` may be absent, and the chain plans only for a part of it.`,
      explanation:
        "Plans for the absence of the rest of the chain too; what is given then stands behind it already.",
      edits: [textEdit(file, place.node.endIndex, place.node.endIndex, "?")],
      basis: "house",
      place: { path: file.path, line: startLineOf(access) },
    }),
  ];
}

function endOfChain(node: Node): Node {
  let current = node;
  while (
    current.parent &&
    /^(?:member_expression|call_expression|subscript_expression)$/.test(current.parent.type) &&
    (field(current.parent, "object") ?? field(current.parent, "function"))?.id === current.id
  )
    current = current.parent;
  return current;
}
