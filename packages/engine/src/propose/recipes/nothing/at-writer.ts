import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { escapedPattern } from "../../../code/escaped-pattern.ts";
import { isTestPath } from "../../../code/list-sources.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { callsWithin, mentionsWithin } from "../../../diagnose/origin/bounded-search.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { isNothing, nullDefault } from "./null-default.ts";

const EMPTY = /^(?:\[\]|\{\}|\(\)|list\(\)|dict\(\)|set\(\)|tuple\(\))$/;

/**
 * `self.terms = terms` of a parameter that may be None, while others loop over the attribute: the constructor gives it the
 * empty value that the house sets elsewhere (`if self.terms is None: self.terms = {}`), or that the constructor itself gives
 * to the parameters beside it. Only where nobody asks whether it is None for another purpose.
 */
export function keptParameterIdeas({ code }: Investigation, read: Node): Idea[] {
  const name = read.type === "attribute" ? field(read, "attribute")?.text : undefined;
  const owner = name ? onlyOwner(code, name) : null;
  const kept = owner && name ? keptParameter(owner, name) : null;
  const file = owner && code.file(owner.path);
  if (!name || !owner || !kept || !file) return [];
  const { lazy, isAskedOtherwise } = absencesOf(code, name);
  if (isAskedOtherwise) return [];
  const beside = lazy ? null : besideIn(kept.init, kept.value);
  const empty = lazy?.empty ?? (beside ? emptyFor(code, name) : null);
  if (!empty) return [];
  const line = startLineOf(kept.value);
  const evidence = lazy?.place ?? `${owner.path}:${startLineOf(beside ?? kept.value)}`;
  const parameter = kept.value.text;
  return [
    {
      cause: `\`${name}\` of ${owner.name} is None where it is left out (${owner.path}:${line}), and those who read it do not allow for that.`,
      explanation: `\`${owner.name}\` keeps \`${empty}\` where it is given none, as at ${evidence}; so all who read \`${name}\` can rely on it.`,
      edits: [
        {
          ...replaceNode(file, kept.value, `${empty} if ${parameter} is None else ${parameter}`),
          part: "fix",
        },
      ],
      basis: "house",
      expectation: FINE,
      name: `${name}_that_is_left_out`,
      sentence: `Where no ${name} is given, there is an empty one.`,
    },
  ];
}

/**
 * `Team(members=raw.get("members", []))`, of a record whose `members` is there and null: the default that stands there serves
 * for it as well, and whoever reads the attribute can rely on it.
 */
export function takenEntryIdeas({ code }: Investigation, read: Node): Idea[] {
  const name = read.type === "attribute" ? field(read, "attribute")?.text : undefined;
  const owner = name ? onlyOwner(code, name) : null;
  if (!name || !owner || absencesOf(code, name).isAskedOtherwise) return [];
  const makings = callsWithin(code, owner.name).filter(({ path }) => !isTestPath(path));
  const [making] = makings;
  const value = making && readCall(making.node).named.get(name);
  const file = making && code.file(making.path);
  const stand = value && file && makings.length === 1 ? nullDefault(file, value) : null;
  if (!making || !value || !stand) return [];
  const beside = [...readCall(making.node).named.values()].find((one) =>
    / or (?:\[\]|\{\}|\(\)|""|'')/.test(one.text),
  );
  const line = startLineOf(value);
  return [
    {
      cause: `\`${value.text.slice(0, 60)}\` gives None where the entry is there and null (${making.path}:${line}), and those who read \`${name}\` do not allow for that.`,
      explanation: `\`${stand.instead}\` stands in for an entry that is null as for one that is not there${beside ? `, as at ${making.path}:${startLineOf(beside)}` : ""}.`,
      edits: stand.edits,
      basis: beside || isNothing(stand.instead) ? "house" : "guess",
      expectation: FINE,
      name: `${name}_that_is_null`,
      sentence: `Where ${name} is null, it is as if it were not there.`,
    },
  ];
}

/** Whether others use the attribute as this reader does, and nobody of them allows for None: then it is not the reader's fault. */
export function hasOtherReaders(code: CodeIndex, read: Node): boolean {
  const name = read.type === "attribute" ? field(read, "attribute")?.text : undefined;
  if (!name || onlyOwner(code, name) === null) return false;
  const own = ancestorOfType(read, ["function_definition"])?.id ?? null;
  return readersOf(code, name).some(
    (one) => !isGuarded(one) && ancestorOfType(one, ["function_definition"])?.id !== own,
  );
}

/** The one class of the project that has an attribute of this name. */
function onlyOwner(code: CodeIndex, name: string): ClassSymbol | null {
  const owners = mentionsWithin(code, name)
    .filter((path) => path.endsWith(".py") && !isTestPath(path))
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .filter((owner) =>
      new RegExp(`^\\s+(?:self\\.)?${name}\\s*(?::[^=\\n]+)?(?:=|$)`, "m").test(owner.node.text),
    )
    // What only carries a request or an answer is no holder of the value.
    .filter(
      (owner) => !owner.bases.some((base) => /(?:^|\.)(?:BaseModel|Schema|Serializer|TypedDict)$/.test(base)),
    );
  const [only] = owners;
  return only && owners.length === 1 ? only : null;
}

interface KeptParameter {
  readonly init: Node;
  /** The name of the parameter where the attribute is set. */
  readonly value: Node;
}

/** `self.terms = terms` in `__init__(self, …, terms=None)`. */
function keptParameter(owner: ClassSymbol, name: string): KeptParameter | null {
  const init = owner.node
    .descendantsOfType("function_definition")
    .find((one) => field(one, "name")?.text === "__init__");
  const set = init
    ?.descendantsOfType("assignment")
    .filter((one) => field(one, "left")?.text === `self.${name}`);
  const [only] = set ?? [];
  const value = only && field(only, "right");
  if (!init || !value || set?.length !== 1 || value.type !== "identifier") return null;
  const isOptional = parametersOf(init).some(
    (one) => one.name === value.text && one.defaultValue?.type === "none",
  );
  return isOptional ? { init, value } : null;
}

/** Another attribute of the constructor that an empty value stands in for: `list(segments or [])`. */
function besideIn(init: Node, value: Node): Node | null {
  return (
    init
      .descendantsOfType("assignment")
      .find(
        (one) =>
          /^self\.\w+$/.test(field(one, "left")?.text ?? "") &&
          field(one, "right")?.id !== value.id &&
          /\bor (?:\[\]|\{\}|\(\)|list\(\)|dict\(\)|set\(\))|\bis None else\b|^(?:\[\]|\{\}) if\b/.test(
            field(one, "right")?.text ?? "",
          ),
      ) ?? null
  );
}

interface Absences {
  /** `if self.terms is None: self.terms = {}`, `project.terms or {}`. */
  readonly lazy: { readonly empty: string; readonly place: string } | null;
  /** Whether somebody does something else where it is None. */
  readonly isAskedOtherwise: boolean;
}

function absencesOf(code: CodeIndex, name: string): Absences {
  const found: { empty: string; place: string }[] = [];
  let isAskedOtherwise = false;
  for (const path of mentionsWithin(code, name)) {
    const file = path.endsWith(".py") && !isTestPath(path) ? code.file(path) : undefined;
    if (!file) continue;
    for (const read of file.tree.rootNode.descendantsOfType("attribute")) {
      if (field(read, "attribute")?.text !== name) continue;
      const empty = emptyInstead(read);
      if (empty === null && isAsked(read)) isAskedOtherwise = true;
      if (empty) found.push({ empty, place: `${path}:${startLineOf(read)}` });
    }
  }
  const kinds = new Set(found.map(({ empty }) => empty.replace("dict()", "{}").replace("list()", "[]")));
  const [first] = found;
  return {
    lazy: first && kinds.size === 1 ? first : null,
    isAskedOtherwise: isAskedOtherwise || kinds.size > 1,
  };
}

/** Whether a condition asks for the attribute itself: `x.terms is None`, `if x.terms`, `not x.terms`. */
function isAsked(read: Node): boolean {
  const parent = read.parent;
  if (!parent) return false;
  if (/^(?:boolean_operator|not_operator|conditional_expression)$/.test(parent.type)) return true;
  if (parent.type === "comparison_operator") return /\bNone\b/.test(parent.text);
  return /^(?:if_statement|elif_clause|while_statement)$/.test(parent.type);
}

/** The empty value that takes the place of the attribute where it is None. */
function emptyInstead(read: Node): string | null {
  const parent = read.parent;
  if (parent?.type === "boolean_operator" && field(parent, "left")?.id === read.id) {
    const right = field(parent, "right")?.text ?? "";
    return /\bor\b/.test(parent.text.slice(read.text.length)) && EMPTY.test(right) ? right : null;
  }
  const guard = ancestorOfType(read, ["if_statement"]);
  const condition = guard && field(guard, "condition");
  if (!guard || !condition || read.startIndex < condition.startIndex || read.endIndex > condition.endIndex)
    return null;
  const asksForNone = new RegExp(
    `^(?:not ${escapedPattern(read.text)}|${escapedPattern(read.text)} is None)$`,
  );
  const body = field(guard, "consequence")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const set = body.length === 1 ? body[0]?.firstNamedChild : null;
  if (!asksForNone.test(condition.text) || set?.type !== "assignment") return null;
  const value = field(set, "right")?.text ?? "";
  return field(set, "left")?.text === read.text && EMPTY.test(value) ? value : null;
}

/** Reads of an attribute, outside the tests, that take it for a collection. */
function readersOf(code: CodeIndex, name: string): Node[] {
  return mentionsWithin(code, name)
    .filter((path) => path.endsWith(".py") && !isTestPath(path))
    .flatMap((path) => code.file(path)?.tree.rootNode.descendantsOfType("attribute") ?? [])
    .filter((node) => field(node, "attribute")?.text === name && kindOfUse(node) !== null);
}

/** What kind of collection a use takes a value for; null for other uses. */
function kindOfUse(node: Node): "mapping" | "list" | "set" | "any" | null {
  const parent = node.parent;
  if (
    parent?.type === "attribute" &&
    parent.parent?.type === "call" &&
    field(parent, "object")?.id === node.id
  ) {
    const method = field(parent, "attribute")?.text ?? "";
    if (/^(?:items|keys|values|get|setdefault)$/.test(method)) return "mapping";
    if (/^(?:append|extend|insert|sort|reverse)$/.test(method)) return "list";
    if (/^(?:add|discard|union|issubset)$/.test(method)) return "set";
    return null;
  }
  const callee =
    parent?.type === "argument_list" ? field(parent.parent ?? parent, "function")?.text : undefined;
  if (/^(?:len|sorted|list|tuple|set|sum|enumerate|any|all|reversed|max|min)$/.test(callee ?? ""))
    return "any";
  if (
    /^(?:for_statement|for_in_clause)$/.test(parent?.type ?? "") &&
    field(parent ?? node, "right")?.id === node.id
  )
    return "any";
  return null;
}

function isGuarded(node: Node): boolean {
  const scope = ancestorOfType(node, ["function_definition"]);
  const text = escapedPattern(node.text);
  return new RegExp(
    `${text} is (?:not )?None|\\bif (?:not )?${text}(?=[\\s:])|\\bnot ${text}\\b|${text} (?:or|and)\\b|\\band ${text}\\b`,
  ).test(scope?.text ?? "");
}

/** The empty value of the kind that all who read the attribute take it for. */
function emptyFor(code: CodeIndex, name: string): string | null {
  const kinds = new Set(readersOf(code, name).map(kindOfUse));
  kinds.delete("any");
  if (kinds.size > 1) return null;
  const [kind] = kinds;
  return kind === "mapping" ? "{}" : kind === "set" ? "set()" : kind === "list" ? "[]" : null;
}
