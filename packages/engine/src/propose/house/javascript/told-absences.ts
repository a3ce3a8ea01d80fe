import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field } from "../../../code/nodes.ts";
import { absenceQuestions } from "./absence-questions.ts";
import { type Way, wayOfPart, waysOf } from "./ways.ts";

/** A place of the project that says what holds where something is absent. */
export interface ToldAbsence {
  readonly file: SourceFile;
  /** The expression or statement that says it. */
  readonly whole: Node;
  /** What may be absent, as it is written there, and the ways to it. */
  readonly about: Node;
  readonly ways: readonly Way[];
  /** What is made of it where it is there; null where the place leaves without it. */
  readonly present: Node | null;
  /** What stands instead; null for an optional chain alone and for a bare way out. */
  readonly instead: Node | null;
  /** The `return`, `throw` or `continue` by which it leaves; null where it goes on with something else. */
  readonly leave: Node | null;
  /** What is done only where it is there, and nothing instead; null where something else is told. */
  readonly only: Node | null;
  readonly scope: Node | null;
}

const MOST_FILES = 200;
const known = new WeakMap<CodeIndex, readonly ToldAbsence[]>();

/** All of the project's code outside of its tests, in the order of the files. */
export function toldAbsences(code: CodeIndex): readonly ToldAbsence[] {
  const found = known.get(code);
  if (found) return found;
  const marks = ["?.", "??", "||", " ? ", "if (", "if(", " = []", " = {}", ' = ""', " = ''", " = 0"];
  const paths = [...new Set(marks.flatMap((mark) => code.mentions(mark)))];
  const made = paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) => toldIn(code, file));
  known.set(code, made);
  return made;
}

type Said = Pick<ToldAbsence, "about" | "present" | "instead" | "leave"> & { readonly only?: Node };

function toldIn(code: CodeIndex, file: SourceFile): ToldAbsence[] {
  return file.tree.rootNode
    .descendantsOfType([
      "ternary_expression",
      "binary_expression",
      "if_statement",
      "member_expression",
      "subscript_expression",
      "object_assignment_pattern",
      "augmented_assignment_expression",
    ])
    .flatMap((whole) =>
      saidBy(whole).flatMap((said): ToldAbsence[] => {
        const taken = whole.type === "object_assignment_pattern" ? wayOfPart(whole) : null;
        const ways = taken ? [taken] : waysOf(code, file.path, said.about);
        return ways.length === 0
          ? []
          : [{ file, whole, ways, only: null, scope: functionAround(whole), ...said }];
      }),
    );
}

function saidBy(whole: Node): Said[] {
  switch (whole.type) {
    case "ternary_expression":
      return ofChoice(whole);
    case "if_statement":
      return ofBranches(whole);
    case "binary_expression":
      return ofAlternative(whole);
    case "object_assignment_pattern":
    case "augmented_assignment_expression":
      return ofDefault(whole);
    default:
      return ofChain(whole);
  }
}

/** `x ? x.a : d`, `x === null ? d : x.a`, `list.length > 0 ? list[0].a : d`. */
function ofChoice(whole: Node): Said[] {
  const [yes, no] = [field(whole, "consequence"), field(whole, "alternative")];
  if (!yes || !no) return [];
  return absenceQuestions(field(whole, "condition")).flatMap(({ about, isNothing, asks }) => {
    const [present, instead] = isNothing ? [no, yes] : [yes, no];
    return withEnds(about, asks, present).map((one) => ({ about: one, present, instead, leave: null }));
  });
}

/** Who asks whether a list is empty asks whether its ends are there. */
function withEnds(about: Node, asks: string, present: Node | null): Node[] {
  if (asks === "entry") return entriesOf(about, present);
  if (asks !== "empty" || !present) return [about];
  const ends = [present, ...present.descendantsOfType(["subscript_expression", "call_expression"])].filter(
    (node) => {
      const call = node.type === "call_expression" ? field(node, "function") : null;
      const object = field(call ?? node, "object");
      const isEnd = call
        ? field(call, "property")?.text === "at"
        : /^(?:0|.*\.length - 1)$/.test(field(node, "index")?.text ?? "");
      return isEnd && object?.text === about.text;
    },
  );
  return [about, ...ends];
}

/** `items.get(key)` behind `items.has(key)`. */
function entriesOf(table: Node, present: Node | null): Node[] {
  return [present, ...(present?.descendantsOfType("call_expression") ?? [])].flatMap((node) => {
    const callee = node?.type === "call_expression" ? field(node, "function") : null;
    const isGot =
      callee && field(callee, "property")?.text === "get" && field(callee, "object")?.text === table.text;
    return node && isGot ? [node] : [];
  });
}

/** `if (!x) return d;`, `if (x) return x.a; return d;`, `if (x) y = x.a; else y = d;` */
function ofBranches(whole: Node): Said[] {
  const questions = absenceQuestions(field(whole, "condition"));
  if (questions.length === 0) return [];
  const [yes, no] = [onlyIn(field(whole, "consequence")), onlyIn(field(whole, "alternative"))];
  const hasElse = field(whole, "alternative") !== null;
  return questions.flatMap(({ about, isNothing, asks }): Said[] => {
    if (isNothing && !hasElse && yes && isLeaving(yes)) {
      const instead = yes.firstNamedChild;
      const rest = returnedBehind(whole);
      return withEnds(about, asks, rest).map((one) => ({ about: one, present: rest, instead, leave: yes }));
    }
    const done = field(whole, "consequence");
    if (!isNothing && !hasElse && done && !(yes && isLeaving(yes)) && asks !== "entry")
      return [{ about, present: null, instead: null, leave: null, only: done }];
    const other = hasElse ? no : nextReturn(whole);
    const [there, gone] = isNothing ? [other, yes] : [yes, other];
    const [present, instead] = [assignedBy(there), assignedBy(gone)];
    if (!present || !instead || (hasElse && !isSetAlike(there, gone))) return [];
    const leave = gone?.type === "return_statement" ? gone : null;
    return withEnds(about, asks, present).map((one) => ({ about: one, present, instead, leave }));
  });
}

function isSetAlike(left: Node | null, right: Node | null): boolean {
  if (left?.type !== right?.type) return false;
  const [one, other] = [left, right].map((node) => {
    const set = node?.type === "expression_statement" ? node.firstNamedChild : null;
    return set ? field(set, "left")?.text : "return";
  });
  return one !== undefined && one === other;
}

/** `return x.a` -> `x.a`; `y = x.a` -> `x.a`. */
function assignedBy(statement: Node | null): Node | null {
  if (statement?.type === "return_statement") return statement.firstNamedChild;
  const set = statement?.type === "expression_statement" ? statement.firstNamedChild : null;
  return set?.type === "assignment_expression" ? field(set, "right") : null;
}

function nextReturn(check: Node): Node | null {
  const next = check.nextNamedSibling;
  return next?.type === "return_statement" ? next : null;
}

function returnedBehind(check: Node): Node | null {
  const last = check.parent?.namedChildren.at(-1);
  return last?.type === "return_statement" && last.startIndex > check.startIndex
    ? last.firstNamedChild
    : null;
}

function isLeaving({ type }: Node): boolean {
  return /^(?:return|throw|continue)_statement$/.test(type);
}

/** The one statement of a branch. */
export function onlyIn(branch: Node | null): Node | null {
  const inner = branch?.type === "else_clause" ? branch.firstNamedChild : branch;
  if (inner?.type !== "statement_block") return inner ?? null;
  const [only, ...others] = inner.namedChildren.filter(({ type }) => type !== "comment");
  return only && others.length === 0 ? only : null;
}

/** `x?.a ?? d`, `x || d`, `(x ?? []).map(…)`. */
function ofAlternative(whole: Node): Said[] {
  const [left, instead] = [field(whole, "left"), field(whole, "right")];
  if (!left || !instead || !/^(?:\?\?|\|\|)$/.test(field(whole, "operator")?.text ?? "")) return [];
  const chain = [left, ...left.descendantsOfType(["member_expression", "subscript_expression"])].find(
    hasChain,
  );
  const about = chain ? field(chain, "object") : left;
  return about ? [{ about, present: left, instead, leave: null }] : [];
}

/** `{ tags = [] }`, `post.tags ??= []`. */
function ofDefault(whole: Node): Said[] {
  const [about, instead] = [field(whole, "left"), field(whole, "right")];
  const operator = field(whole, "operator")?.text ?? "??=";
  return about && instead && /^(?:\?\?|\|\|)=$/.test(operator)
    ? [{ about, present: about, instead, leave: null }]
    : [];
}

/** `x?.a` that nothing stands in for. */
function ofChain(whole: Node): Said[] {
  const about = hasChain(whole) ? field(whole, "object") : null;
  if (!about) return [];
  let outer = whole;
  while (
    outer.parent &&
    /^(?:member|call|subscript|parenthesized|non_null)_expression$/.test(outer.parent.type) &&
    (field(outer.parent, "object") ?? field(outer.parent, "function") ?? outer.parent.firstNamedChild)?.id ===
      outer.id
  )
    outer = outer.parent;
  const operator = (outer.parent && field(outer.parent, "operator")?.text) ?? "";
  return /^(?:\?\?|\|\|)$/.test(operator) ? [] : [{ about, present: outer, instead: null, leave: null }];
}

function hasChain(node: Node): boolean {
  return node.children.some(({ type }) => type === "optional_chain");
}

/** What is read behind a value, as it is written there: `.day` of `rig.packings[0].day`; null where it is not read on. */
export function readBehind(about: Node): { readonly whole: Node; readonly rest: string } | null {
  let whole = about;
  while (whole.parent && withoutTypes(whole.parent).id === withoutTypes(about).id) whole = whole.parent;
  const start = whole.endIndex;
  while (whole.parent) {
    const outer: Node = whole.parent;
    const isBase = (field(outer, "object") ?? field(outer, "function"))?.id === whole.id;
    if (!isBase || !/^(?:member|call|subscript)_expression$/.test(outer.type)) break;
    whole = outer;
  }
  if (whole.endIndex === start) return null;
  const text = whole.text.slice(start - whole.startIndex);
  return {
    whole,
    rest: text
      .replace(/^\?\.(?=\[)/, "")
      .replace(/^\?\./, ".")
      .replace(/\s+/g, ""),
  };
}
