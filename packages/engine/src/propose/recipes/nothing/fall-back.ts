import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { isBuiltin } from "../../../code/python/builtin-names.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { leavingGuards, nameOfField, placeOfGuard } from "../../house/attribute-guards.ts";
import { recordAround } from "../../house/optional-records.ts";
import {
  type Consumer,
  consumerOf,
  houseFallbacks,
  type OptionalRead,
  type RankedRead,
} from "../../house/optional-values.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { demandOf } from "../customary/demand.ts";
import { enclosed, isPlain, replaceNode } from "../edits/expressions.ts";
import { moduleNames } from "../edits/names.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { isDelicate } from "../fault/delicate.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { bornNulls, nullDefault } from "./null-default.ts";
import { recordFallbacks } from "./record-of-nothing.ts";
import { declaredNothing, isOfFile, saysForNull } from "./told-fallback.ts";

/** What is given in place of a None where it is used. */
export interface Fallback {
  readonly edits: readonly CandidateEdit[];
  readonly basis: "house" | "guess";
  readonly evidence: readonly string[];
  /** `None`, `[]`, `continue`: what happens instead. */
  readonly instead: string;
  readonly consumer: Consumer;
}

/** What others give for other things is a custom only in the same function. */
function basisOf(match: "same" | "style", value: Node, reads: readonly OptionalRead[]): Fallback["basis"] {
  const own = scopeOf(value).id;
  return match === "same" || reads.some(({ node }) => scopeOf(node).id === own) ? "house" : "guess";
}

/** Words that say of anything that there is none. */
const GENERAL = /^["'](?:n\/?a|none|unknown|not set|not given|-+)["']$/i;

/** Fallbacks for a value that may be None, where it is used, in the order in which the house supports them. */
export function fallbacksAt(investigation: Investigation, fault: PythonFault, value: Node): Fallback[] {
  const { code } = investigation;
  const { file } = fault;
  const read = wholeRead(value);
  const consumer = consumerOf(read);
  const name = nameOfField(value) ?? value.text;
  const guards = guardFallbacks(investigation, fault, value, name);
  const isRead = read.id !== value.id;
  // What is given for one of its entries leaves the next one to fail.
  const records = recordFallbacks(investigation, fault, value, (record, fallback) =>
    takes(investigation, record, fallback),
  );
  if (records.length > 0) return [...guards, ...records];
  const ranked = houseFallbacks(code, { name, consumer, file, node: read });
  // Who reads the very same of it says what stands for that; what others read of it is worth something else.
  const exact = isRead
    ? ranked.filter(({ match, reads }) => match === "same" && readsAlike(value, read, reads).length > 0)
    : [];
  // In a text the same words serve as in an entry.
  const asEntry =
    isRead && exact.length === 0 && consumer === "text"
      ? houseFallbacks(code, { name, consumer: "entry", file, node: read }).filter(
          ({ match, reads, fallback }) =>
            match === "same" &&
            /^[A-Za-z_][\w.]*$|^(["'])[^"'\\]*[^\W_][^"'\\]*\1$/.test(fallback) &&
            fallback !== "None" &&
            readsAlike(value, read, reads).length > 0,
        )
      : [];
  // What stands for other things in other places does not make a record of nulls of what is not there.
  const isRecord = recordAround(value) !== null;
  const heard = exact.length > 0 ? exact : asEntry.length > 0 ? asEntry : isRecord ? [] : ranked;
  const isUndecided = isRead && areAtOdds(read, file, heard);
  const house = heard.flatMap(({ fallback, form, match, evidence, names, reads }): Fallback[] => {
    const plain = isRead ? isPlain(value) : true;
    // Words for one thing, `"(left)"` for the name of a grower, say nothing about another.
    const isKnown =
      match === "style" ? names.length > 1 : !isRead || readsAlike(value, read, reads).length > 0;
    if (!isKnown && /^(["']).*[a-z]{2}.*\1$/i.test(fallback) && !GENERAL.test(fallback)) return [];
    if (!plain || !suits(fallback, isRead, consumer, match, read)) return [];
    const imports = namedHere(code, file, value, fallback, reads);
    const made = isRead
      ? readsBeside(value, read).flatMap(
          ([one, whole]) => conditionalRead(file, one, figureOf(one, whole), fallback, form) ?? [],
        )
      : [fallbackFor(file, value, fallback, form)].filter((edit) => edit !== null);
    return made.length > 0 && imports && takes(investigation, read, fallback)
      ? [
          {
            edits: [
              ...imports,
              ...(made.length > 1 ? made.map((edit) => ({ ...edit, together: "reads" })) : made),
            ],
            basis: isUndecided
              ? "guess"
              : isRead && !isOfFile(file, value, read, consumer, fallback, reads)
                ? basisOf(match, value, reads)
                : "house",
            evidence,
            instead: fallback,
            consumer,
          },
        ]
      : [];
  });
  const given = nullDefault(file, value);
  if (given && guards.length + house.length === 0) {
    const evidence = bornNulls(file, value);
    const told = evidence.length > 0 ? evidence : saysForNull(investigation, fault, given.instead);
    return [{ ...given, basis: told.length > 0 ? "house" : "guess", evidence: told, consumer }];
  }
  const neutral = !isRead
    ? neutralValue(investigation, file, value)
    : isRecord
      ? []
      : neutralRead(investigation, file, value, read, consumer);
  return [...guards, ...house.slice(0, 2), ...neutral];
}

/**
 * Whether the house gives different things for the very same, none of them nearer or for the same use: `"freelance"` on a
 * card and `""` in a table of one file say nothing of a letter in another.
 */
function areAtOdds(read: Node, file: SourceFile, heard: readonly RankedRead[]): boolean {
  const own = scopeOf(read).id;
  const consumer = consumerOf(read);
  const weightOf = ({ reads }: RankedRead) =>
    Math.max(
      ...reads.map(
        (one) =>
          (scopeOf(one.node).id === own ? 4 : one.file.path === file.path ? 2 : 0) +
          (consumer !== "other" && one.consumer === consumer ? 1 : 0),
      ),
    );
  const [best, next] = heard
    .filter(({ match }) => match === "same")
    .map((one) => ({ weight: weightOf(one), count: one.reads.length }))
    .toSorted((left, right) => right.weight - left.weight || right.count - left.count);
  return (
    best !== undefined && next !== undefined && best.weight === next.weight && best.count < 3 * next.count
  );
}

/** Imports that a name needs which stands in elsewhere, `settings.DESK`; null where it means nothing here. */
function namedHere(
  code: CodeIndex,
  file: SourceFile,
  value: Node,
  fallback: string,
  reads: readonly OptionalRead[],
): CandidateEdit[] | null {
  const root = /^[A-Za-z_]\w*/.exec(fallback)?.[0];
  const [read] = reads;
  const statement = statementOf(value);
  if (!root || !read || !statement || isBuiltin(root)) return [];
  const isOfModule = moduleNames(code, read.file).has(root);
  if (!isOfModule) return scopeOf(read.node).id === scopeOf(value).id ? [] : null;
  const made = moduleNameAt(code, read.file, root, { file, statement });
  return made?.text === root ? made.imports.map((edit) => ({ ...edit, part: "fix" })) : null;
}

/** What others give where the same lookup found nothing and the same is read of it. */
export function twinFallbacks(file: SourceFile, value: Node, reads: readonly OptionalRead[]): Fallback[] {
  const read = wholeRead(value);
  if (read.id === value.id || !isPlain(value)) return [];
  const consumer = consumerOf(read);
  const alike = readsAlike(value, read, reads);
  const [first] = alike;
  if (!first || new Set(alike.map(({ fallback }) => fallback)).size > 1) return [];
  if (!/^(?:None|True|False|[-\d.]+|(["'])[^"'\\]*\1|\[\]|\{\}|\(\))$/.test(first.fallback)) return [];
  const made = conditionalRead(file, value, figureOf(value, read), first.fallback, first.form);
  const evidence = alike.slice(0, 3).map((one) => `${one.file.path}:${startLineOf(one.node)}`);
  return made ? [{ edits: [made], basis: "house", evidence, instead: first.fallback, consumer }] : [];
}

/** Those that read the same of their value: its `name`, its `village.upper()`. */
function readsAlike(value: Node, read: Node, reads: readonly OptionalRead[]): readonly OptionalRead[] {
  const wanted = read.text.slice(value.text.length).replace(/\s+/g, "");
  return reads.filter(({ node }) =>
    node.namedChildren.some(
      ({ type, text }) =>
        /^(?:attribute|subscript|call)$/.test(type) && text.replace(/\s+/g, "").endsWith(wanted),
    ),
  );
}

/** The whole of what is read from a value: `task.assignee.email.lower()` for `task.assignee`. */
export function wholeRead(value: Node): Node {
  let node = value;
  for (let parent = node.parent; parent; parent = node.parent) {
    const isRead =
      (parent.type === "attribute" && field(parent, "object")?.id === node.id) ||
      (parent.type === "subscript" && field(parent, "value")?.id === node.id) ||
      (parent.type === "call" && field(parent, "function")?.id === node.id);
    if (!isRead) break;
    node = parent;
  }
  return node;
}

/** The whole figure where more than one part of it is read of the value: `row["stock"] - row["reserved"]`. */
function figureOf(value: Node, read: Node): Node {
  const { whole } = demandOf(value);
  const isIn = (node: Node) => node.startIndex >= read.startIndex && node.endIndex <= read.endIndex;
  const others = whole
    .descendantsOfType(value.type)
    .filter((node) => node.text === value.text && !isIn(node));
  return whole.id !== read.id && others.length > 0 ? whole : read;
}

/** What is read of the same value, and what each read takes, in the entries beside the one that failed. */
function readsBeside(value: Node, read: Node): (readonly [Node, Node])[] {
  const entry = /^(?:pair|keyword_argument)$/.test(read.parent?.type ?? "") ? read.parent : null;
  const beside = (entry?.parent?.namedChildren ?? []).flatMap((other): (readonly [Node, Node])[] => {
    const inner = other.id === entry?.id ? null : field(other, "value");
    const same =
      inner && [inner, ...inner.descendantsOfType(value.type)].filter((node) => node.text === value.text);
    const [only, ...others] = same ?? [];
    if (!inner || !only || others.length > 0) return [];
    // `boat.skipper.phone or None`: what stands in for the part does not stand in for what it is read of.
    const taken = inner.type === "boolean_operator" ? (field(inner, "left") ?? inner) : inner;
    return wholeRead(only).id === taken.id && taken.id !== only.id ? [[only, taken]] : [];
  });
  return [[value, read], ...beside];
}

/** Whether a fallback of the house can stand where this value is used. */
function suits(
  fallback: string,
  isRead: boolean,
  consumer: Consumer,
  match: "same" | "style",
  read: Node,
): boolean {
  const isLiteral =
    /^(?:None|True|False|[-\d.]+|""|''|\[\]|\{\}|\(\)|["'][^"']*["']|Decimal\(["']?[\d.]+["']?\)|0|dict\(\)|list\(\))$/.test(
      fallback,
    );
  if (match === "same") return isLiteral || /^[\w.]+$/.test(fallback);
  if (!isLiteral) return false;
  // The style of other fields says how absence is shown, not what this field is worth.
  if (isRead)
    return (
      (consumer === "entry" || consumer === "returned") && /^(?:None|""|''|["'][^"']*["'])$/.test(fallback)
    );
  return (
    consumer === "operand" && /^(?:0|0\.0|""|''|Decimal\(["']?0["']?\))$/.test(fallback) && isAdded(read)
  );
}

function conditionalRead(
  file: SourceFile,
  value: Node,
  read: Node,
  fallback: string,
  form: "is_not_none" | "truth",
): CandidateEdit | null {
  const condition = form === "truth" ? value.text : `${value.text} is not None`;
  if (read.text.includes("\n")) return null;
  const text = `${read.text} if ${condition} else ${fallback}`;
  return { ...replaceNode(file, read, enclosed(read, text)), part: "fix" };
}

/** `value or 0`; with a fallback that is not empty itself only a None is replaced. */
function fallbackFor(
  file: SourceFile,
  value: Node,
  fallback: string,
  form: "is_not_none" | "truth",
): CandidateEdit | null {
  if (fallback === "None") return null;
  const isEmpty = /^(?:0|0\.0|""|''|\[\]|\{\}|\(\)|Decimal\(["']?0["']?\)|dict\(\)|list\(\)|set\(\))$/.test(
    fallback,
  );
  if (form === "truth" && isEmpty)
    return { ...replaceNode(file, value, enclosed(value, `${value.text} or ${fallback}`)), part: "fix" };
  if (!isPlain(value)) return null;
  const text = `${fallback} if ${value.text} is None else ${value.text}`;
  return { ...replaceNode(file, value, enclosed(value, text)), part: "fix" };
}

/** Whether a value is one that only is added up or joined: nothing is the same as an empty one then. */
function isAdded(value: Node): boolean {
  const parent = value.parent;
  const operator = parent ? field(parent, "operator")?.text : undefined;
  if (parent?.type === "augmented_assignment") return operator === "+=" || operator === "-=";
  return (
    parent?.type === "binary_operator" &&
    (operator === "+" || (operator === "-" && field(parent, "right")?.id === value.id))
  );
}

/** An absent value of an entry is shown as None where nothing forbids it; that is a guess. */
function neutralRead(
  investigation: Investigation,
  file: SourceFile,
  value: Node,
  read: Node,
  consumer: Consumer,
): Fallback[] {
  if (!isPlain(value)) return [];
  if (consumer === "looped" || isEmptyCall(read)) return emptyCollection(file, value, read, consumer);
  if (consumer !== "entry" && consumer !== "argument") return [];
  if (!takes(investigation, read, "None") || (consumer === "argument" && !isField(investigation, read)))
    return [];
  const made = conditionalRead(file, value, read, "None", "is_not_none");
  return made ? [{ edits: [made], basis: "guess", evidence: [], instead: "None", consumer }] : [];
}

/** `for key in x.items():` over nothing has no round. */
function emptyCollection(file: SourceFile, value: Node, read: Node, consumer: Consumer): Fallback[] {
  const method = /\.(items|keys|values|get|split|splitlines|strip|copy)\(/.exec(
    read.text.slice(value.text.length),
  )?.[1];
  const empty = method && /^(?:items|keys|values|get|copy)$/.test(method) ? "{}" : null;
  if (empty === null) return [];
  const edit = { ...replaceNode(file, value, `(${value.text} or ${empty})`), part: "fix" };
  return [{ edits: [edit], basis: "guess", evidence: [], instead: empty, consumer }];
}

function isEmptyCall(read: Node): boolean {
  return read.type === "call" && /\.(?:items|keys|values)\(\)$/.test(read.text);
}

/** The empty value that changes nothing in what takes it: no round of a loop, nothing added to a sum. */
function neutralValue(investigation: Investigation, file: SourceFile, value: Node): Fallback[] {
  const parent = value.parent;
  const consumer = consumerOf(value);
  const made = (text: string, instead: string, evidence: readonly string[] = []): Fallback[] => [
    {
      edits: [{ ...replaceNode(file, value, enclosed(value, text)), part: "fix" }],
      basis: evidence.length > 0 ? "house" : "guess",
      evidence,
      instead,
      consumer,
    },
  ];
  if (isDelicate(value.text)) return [];
  const callee =
    parent?.type === "argument_list" ? field(parent.parent ?? parent, "function")?.text : undefined;
  const isIterated =
    consumer === "looped" ||
    /^(?:list|tuple|set|sorted|sum|any|all|enumerate|len|map|filter|zip|frozenset|reversed|dict)$/.test(
      callee ?? "",
    ) ||
    /\.(?:extend|update|join)$/.test(callee ?? "");
  if (isIterated) return made(`${value.text} or []`, "[]", declaredNothing(investigation, value));
  if (consumer === "operand" && isAdded(value)) {
    const other = parent ? (parent.namedChildren.find((child) => child.id !== value.id) ?? null) : null;
    if (other && /^(?:string|concatenated_string)$/.test(other.type))
      return made(`${value.text} or ""`, '""');
    if (other?.type === "list") return made(`${value.text} or []`, "[]");
  }
  return [];
}

/** Whether nothing forbids that a value is None where it is taken, as far as declarations tell. */
export function takesNone(investigation: Investigation, read: Node): boolean {
  return takes(investigation, read, "None");
}

/** Whether what takes the value accepts this fallback: a declared type that is not optional refuses None. */
function takes(investigation: Investigation, read: Node, fallback: string): boolean {
  if (fallback !== "None") return true;
  const parent = read.parent;
  if (parent?.type === "return_statement") {
    const definition = ancestorOfType(read, ["function_definition"]);
    const annotation = definition ? (field(definition, "return_type")?.text ?? "") : "";
    return annotation === "" || /\bNone\b|Optional|Any\b/.test(annotation);
  }
  if (parent?.type !== "keyword_argument") return true;
  const declared = declaredType(investigation, read);
  return declared === null || declared === "" || /\bNone\b|Optional|Any\b/.test(declared);
}

/** Annotation of the field that a keyword of a constructor fills; null when it is no class of the project. */
function declaredType({ code }: Investigation, read: Node): string | null {
  const keyword = read.parent;
  const call = keyword ? ancestorOfType(keyword, ["call"]) : null;
  const callee = call && field(call, "function")?.text;
  const name = keyword && field(keyword, "name")?.text;
  if (!callee || !name) return null;
  for (const symbol of code.classesNamed(callee.split(".").at(-1) ?? callee)) {
    const found = new RegExp(`^\\s+${name}\\s*:\\s*([^=\\n]+)`, "m").exec(symbol.node.text)?.[1];
    if (found) return found.trim();
  }
  return null;
}

function isField(investigation: Investigation, read: Node): boolean {
  const declared = declaredType(investigation, read);
  return declared !== null && /\bNone\b|Optional/.test(declared);
}

/** Leaves where the house leaves for the same field. */
function guardFallbacks(
  investigation: Investigation,
  fault: PythonFault,
  value: Node,
  name: string,
): Fallback[] {
  const statement = statementOf(value);
  if (!statement || !isPlain(value) || statement.type === "function_definition") return [];
  const isInLoop = statement.parent?.parent?.type === "for_statement";
  const found = leavingGuards(investigation.code, name).filter((guard) => {
    if (guard.isInLoop) return isInLoop;
    const own = ancestorOfType(value, ["function_definition"]);
    const returnsNothing = own !== null && !/\breturn\s+\S/.test(own.text);
    return !isInLoop && guard.leaves === "return" && returnsNothing;
  });
  const [first] = found;
  if (!first) return [];
  const condition = first.form === "falsy" ? `not ${value.text}` : `${value.text} is None`;
  const edit = insertBefore(fault.file, statement, [`if ${condition}:`, `\t${first.leaves}`]);
  if (!edit) return [];
  const evidence = found.slice(0, 3).map(placeOfGuard);
  return [
    {
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      evidence,
      instead: first.leaves,
      consumer: consumerOf(value),
    },
  ];
}
