import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { callersOf } from "../../../diagnose/origin/javascript/functions.ts";
import { consumptionOf } from "../../house/javascript/consumption.ts";
import { absentValueOf, declaredAt } from "../../house/javascript/declared-absence.ts";
import { replaceNode } from "../javascript/statements.ts";

/** What is read of the result of a function, as something that may be none. */
export interface Readers {
  readonly edits: readonly Edit[];
  /** `path:line` of what says that a part of none is null: a declared type, an entry beside it. */
  readonly evidence: readonly string[];
}

/**
 * `longest(episodes).title` as an entry becomes `longest(episodes)?.title ?? null`, at every caller. Null where one of them
 * does something else with a part, for which nobody knows what is right.
 */
export function readersOf(code: CodeIndex, symbol: FunctionSymbol): Readers | null {
  if (symbol.name.startsWith("<")) return { edits: [], evidence: [] };
  const edits: Edit[] = [];
  const evidence: string[] = [];
  const context = { code, frames: [], fault: "nothing" } as const;
  for (const { path, call } of callersOf(context, symbol.node, symbol.path)) {
    const file = code.file(path);
    for (const { base, whole } of file ? readsOf(call) : []) {
      const instead = file && fallBack(code, file, whole);
      if (!file || !instead) return null;
      const inner = whole.text.slice(base.text.length).replace(/^!/, "");
      const rest = inner.startsWith(".") ? `?${inner}` : `?.${inner}`;
      edits.push(replaceNode(file, whole, `${base.text}${rest} ?? ${instead.value}`));
      if (instead.place) evidence.push(instead.place);
    }
    for (const shown of file ? shownOf(call) : []) {
      const like = file && shownWhereThere(code, file);
      if (!file || !like) return null;
      edits.push(replaceNode(file, shown.call, `${shown.name} && ${shown.call.text}`));
      evidence.push(like);
    }
  }
  return { edits, evidence };
}

interface Read {
  readonly base: Node;
  /** The chain of members and calls that begins with it. */
  readonly whole: Node;
}

/** Parts that are read of a result where it is called, or of the variable that holds it. */
function readsOf(call: Node): Read[] {
  const base = awaitedValue(call);
  const declarator = base.parent?.type === "variable_declarator" ? base.parent : null;
  const name = declarator && field(declarator, "name");
  if (!declarator || name?.type !== "identifier") return readOf(base);
  const scope = ancestorOfType(declarator, ["statement_block", "program"]);
  const uses = (scope?.descendantsOfType("identifier") ?? []).filter(
    (use) => use.text === name.text && use.startIndex > declarator.endIndex,
  );
  const isAsked = uses.some((use) => isCheck(use));
  return isAsked ? [] : uses.flatMap(readOf);
}

/** `{ record: showEffort(record, segment) }`: entries that a function makes of the variable that holds a result. */
function shownOf(call: Node): { readonly name: string; readonly call: Node }[] {
  const declarator = awaitedValue(call).parent;
  const name = declarator?.type === "variable_declarator" ? field(declarator, "name") : null;
  if (name?.type !== "identifier") return [];
  const scope = ancestorOfType(call, ["statement_block", "program"]);
  const uses = (scope?.descendantsOfType("identifier") ?? []).filter(
    (use) => use.text === name.text && use.startIndex > call.endIndex,
  );
  if (uses.some(isCheck)) return [];
  return uses.flatMap((use) => {
    const maker = use.parent?.type === "arguments" ? use.parent.parent : null;
    const isEntry = maker?.type === "call_expression" && maker.parent?.type === "pair";
    return maker && isEntry ? [{ name: name.text, call: maker }] : [];
  });
}

/** `{ longest: ride && showRide(ride) }`: where the house makes an entry of what may be none. */
function shownWhereThere(code: CodeIndex, file: SourceFile): string | null {
  const paths = [
    file.path,
    ...code.paths.filter((path) => /\.[cm]?[jt]sx?$/.test(path) && path !== file.path),
  ];
  for (const path of paths) {
    const other = code.file(path);
    const found = other?.isTest
      ? undefined
      : other?.tree.rootNode.descendantsOfType("pair").find((pair) => {
          const value = field(pair, "value");
          const left = value?.type === "binary_expression" ? field(value, "left") : null;
          const right = value?.type === "binary_expression" ? field(value, "right") : null;
          return (
            left?.type === "identifier" &&
            value !== null &&
            field(value, "operator")?.text === "&&" &&
            right?.type === "call_expression" &&
            (field(right, "arguments")?.namedChildren ?? []).some(({ text }) => text === left.text)
          );
        });
    if (found) return `${path}:${startLineOf(found)}`;
  }
  return null;
}

/** The variable is looked at as a whole: whoever does so knows that it may be none. */
function isCheck(use: Node): boolean {
  const condition = ancestorOfType(use, ["if_statement", "ternary_expression"]);
  const asked = condition && field(condition, "condition");
  return (
    asked !== null &&
    asked !== undefined &&
    asked.startIndex <= use.startIndex &&
    use.endIndex <= asked.endIndex &&
    use.parent?.type !== "member_expression"
  );
}

/** The awaited value with its brackets. */
function awaitedValue(call: Node): Node {
  let value = call;
  for (let parent = value.parent; parent; parent = value.parent) {
    if (!/^(?:await_expression|parenthesized_expression|non_null_expression)$/.test(parent.type)) break;
    value = parent;
  }
  return value;
}

function readOf(base: Node): Read[] {
  let whole = base;
  for (let outer = whole.parent; outer; outer = whole.parent) {
    const isBase = (field(outer, "object") ?? field(outer, "function"))?.id === whole.id;
    const isPart = /^(?:member_expression|call_expression|subscript_expression|non_null_expression)$/;
    if (!(isPart.test(outer.type) && (isBase || outer.type === "non_null_expression"))) break;
    if (whole.id === base.id && outer.children.some((child) => child.type === "optional_chain")) return [];
    whole = outer;
  }
  return whole.id === base.id ? [] : [{ base, whole }];
}

/** What stands for a part of none: what stands elsewhere for the same part, null in an entry; null where nothing does. */
function fallBack(
  code: CodeIndex,
  file: SourceFile,
  whole: Node,
): { readonly value: string; readonly place: string | null } | null {
  if (whole.parent?.type === "binary_expression") return null;
  const beside = fallBackBeside(file, whole) ?? choiceBeside(file, whole);
  if (beside) return beside;
  if (consumptionOf(code, file.path, whole) !== "entry") return null;
  const declared = declaredAt(code, file.path, whole);
  if (declared) {
    const absent = absentValueOf(declared);
    return absent === "null" ? { value: "null", place: declared.where } : null;
  }
  return { value: "null", place: null };
}

/** `shortest: quick ? quick.plate : null`: an entry beside it gives the same part of another thing that may be none. */
function choiceBeside(file: SourceFile, whole: Node): { value: string; place: string } | null {
  const entries = whole.parent?.type === "pair" ? (whole.parent.parent?.namedChildren ?? []) : [];
  const found = entries.flatMap((entry) => {
    const choice = entry.type === "pair" ? field(entry, "value") : null;
    const [asked, given, instead] = ["condition", "consequence", "alternative"].map((name) =>
      choice?.type === "ternary_expression" ? field(choice, name) : null,
    );
    const isOfSame =
      asked?.type === "identifier" &&
      given?.type === "member_expression" &&
      field(given, "object")?.text === asked.text &&
      lastNameOf(given) === lastNameOf(whole);
    return choice && isOfSame && instead?.text === "null" ? [choice] : [];
  });
  const [first] = found;
  return first ? { value: "null", place: `${file.path}:${startLineOf(first)}` } : null;
}

/** `latest(episodes)?.title ?? null` in the same file: the same part of another thing that may be none. */
function fallBackBeside(file: SourceFile, whole: Node): { value: string; place: string } | null {
  const part = lastNameOf(whole);
  const holder = whole.parent?.type;
  const found = file.tree.rootNode.descendantsOfType("binary_expression").filter((node) => {
    const left = field(node, "left");
    return (
      field(node, "operator")?.text === "??" &&
      left !== null &&
      left.text.includes("?.") &&
      (lastNameOf(left) === part || node.parent?.parent?.id === whole.parent?.parent?.id) &&
      node.parent?.type === holder
    );
  });
  const values = new Set(found.map((node) => field(node, "right")?.text ?? ""));
  const [value] = values;
  const [first] = found;
  const isSimple = /^(?:null|undefined|string|number)$/.test((first && field(first, "right")?.type) ?? "");
  return values.size === 1 && value && first && isSimple
    ? { value, place: `${file.path}:${startLineOf(first)}` }
    : null;
}
