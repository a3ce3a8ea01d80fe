import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { indentOf } from "../../../code/indent.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import { calleesOf, classNamed, enclosingClass, methodOf } from "../../../diagnose/origin/python/callees.ts";
import { canReachEnd } from "../../../diagnose/origin/python/returns.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { insertAfter } from "../edits/statements.ts";
import { readsIn } from "../unbound-variable/names.ts";
import { givesOnly } from "./gives-only.ts";
import { keptName } from "./kept-kind.ts";
import { keptThing } from "./kept-thing.ts";

/** A `return` that was forgotten, and what would be returned. */
export interface ReturnPatch {
  readonly edits: readonly CandidateEdit[];
  readonly returned: string;
  readonly line: number;
}

/**
 * Completes the ways through a function on which it computes a value and does not return it. Ways that compute nothing
 * stay as they are: nobody can tell what they should give.
 */
export function returnPatches(code: CodeIndex, file: SourceFile, symbol: FunctionSymbol): ReturnPatch[] {
  const body = field(symbol.node, "body");
  if (!body) return [];
  if (/^__a?enter__$/.test(symbol.name) || isFluent(symbol) || overridesGivingSelf(code, symbol))
    return enteringReturn(file, body);
  const moved = returnMovedOut(file, body);
  const ends = openEnds(body).flatMap((last) => completed(code, file, symbol, last) ?? []);
  // Each way needs its own `return`; one patch completes them all.
  const all: ReturnPatch[] =
    ends.length > 1
      ? [
          {
            edits: ends.flatMap(({ edits }) => edits),
            returned: ends[0]?.returned ?? "",
            line: ends[0]?.line ?? 1,
          },
        ]
      : ends;
  const built =
    all.length === 0 && !moved
      ? (builtReturn(file, symbol, body) ?? keptReturn(code, file, symbol, body))
      : null;
  return [...(moved ? [moved] : []), ...all, ...(built ? [built] : [])];
}

/** Whether the other methods of the class give the object itself, for the next call, and this one gives nothing at all. */
function isFluent(symbol: FunctionSymbol): boolean {
  const owner = ancestorOfType(symbol.node, ["class_definition", "function_definition"]);
  if (owner?.type !== "class_definition" || descendantsHere(symbol.node, "return_statement").length > 0)
    return false;
  const [self] = field(symbol.node, "parameters")?.namedChildren ?? [];
  const others = owner
    .descendantsOfType("function_definition")
    .filter((other) => other.id !== symbol.node.id && !/^__/.test(field(other, "name")?.text ?? ""));
  const fluent = others.filter((other) => {
    const values = descendantsHere(other, "return_statement").map((node) => node.firstNamedChild?.text);
    return values.length > 0 && values.every((value) => value === "self");
  });
  return self?.text === "self" && fluent.length > 0;
}

/** Whether the method of the base class, which this one stands in for, gives the object itself and nothing else. */
function overridesGivingSelf(code: CodeIndex, symbol: FunctionSymbol): boolean {
  if (descendantsHere(symbol.node, "return_statement").length > 0) return false;
  const owner = enclosingClass(code, symbol.path, symbol.node);
  const overridden = (owner?.bases ?? []).flatMap((base) => {
    const found = owner && classNamed(code, owner.path, base);
    return (found && methodOf(code, found, symbol.name)) ?? [];
  });
  const given = overridden.flatMap(({ node }) =>
    descendantsHere(node, "return_statement").map((one) => one.firstNamedChild?.text),
  );
  return given.length > 0 && given.every((text) => text === "self");
}

/** What `with` names is the object itself, unless it says otherwise. */
function enteringReturn(file: SourceFile, body: Node): ReturnPatch[] {
  const last = body.namedChildren.findLast((child) => child.type !== "comment");
  if (!last || !canReachEnd(body)) return [];
  const isPass = last.type === "pass_statement";
  const edit = isPass
    ? textEdit(file, last.startIndex, last.endIndex, "return self")
    : insertAfter(file, last, ["return self"]);
  return edit
    ? [{ edits: [{ ...edit, part: "fix" }], returned: "self", line: last.endPosition.row + 1 }]
    : [];
}

const LOGGING = /^(?:print|(?:self\.|_)?(?:log|logger|logging|metrics|stats)\b.*)$/;

/**
 * The value that a function builds up and hands to nobody: a list that it fills, a dictionary, a sum, a result that it
 * only writes to the log. It is returned at the end.
 */
function builtReturn(file: SourceFile, symbol: FunctionSymbol, body: Node): ReturnPatch | null {
  const last = body.namedChildren.findLast((child) => child.type !== "comment");
  if (!last || !canReachEnd(body)) return null;
  const names = new Set(
    body.namedChildren.flatMap((statement) => {
      const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
      const target = inner?.type === "assignment" ? field(inner, "left") : null;
      return target?.type === "identifier" ? [target.text] : [];
    }),
  );
  const handedToNobody = [...names].filter((name) => {
    const uses = readsIn(symbol.node, name);
    return uses.every(isBuilding);
  });
  const [only] = handedToNobody;
  if (only === undefined || handedToNobody.length !== 1) return null;
  const edit = insertAfter(file, last, [`return ${only}`]);
  return edit && { edits: [{ ...edit, part: "fix" }], returned: only, line: last.endPosition.row + 1 };
}

/** What all other ways change and give is given as it is where there is nothing to change. */
function keptReturn(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
  body: Node,
): ReturnPatch | null {
  const last = body.namedChildren.findLast((child) => child.type !== "comment");
  const name = keptName(code, symbol);
  const edit = last && name !== null ? insertAfter(file, last, [`return ${name}`]) : null;
  return last && name !== null && edit
    ? { edits: [{ ...edit, part: "fix" }], returned: name, line: last.endPosition.row + 1 }
    : null;
}

/** Whether a use of a variable only adds to it, or writes it to the log. */
function isBuilding(use: Node): boolean {
  const parent = use.parent;
  if (parent?.type === "attribute" && field(parent, "object")?.id === use.id) {
    const name = field(parent, "attribute")?.text ?? "";
    const isCalled = parent.parent?.type === "call" && parent.parent.parent?.type === "expression_statement";
    return isCalled && /^(?:append|add|extend|update|insert|setdefault|sort|reverse)$/.test(name);
  }
  if (parent?.type === "subscript" && field(parent, "value")?.id === use.id) {
    const holder = parent.parent;
    return holder !== null && /assignment$/.test(holder.type) && field(holder, "left")?.id === parent.id;
  }
  if (parent?.type === "argument_list")
    return LOGGING.test(field(parent.parent ?? parent, "function")?.text ?? "");
  return (
    parent?.type === "interpolation" &&
    ancestorOfType(use, ["call"]) !== null &&
    LOGGING.test(field(ancestorOfType(use, ["call"]) ?? use, "function")?.text ?? "")
  );
}

/** Last statements of the ways on which the end of a block is reached. */
export function openEnds(block: Node): Node[] {
  const statements = block.namedChildren.filter((child) => child.type !== "comment");
  const last = statements.at(-1);
  if (!last || !canReachEnd(block)) return [];
  switch (last.type) {
    case "if_statement": {
      const branches = [field(last, "consequence"), ...last.childrenForFieldName("alternative").map(bodyOf)];
      return branches.flatMap((branch) => (branch ? openEnds(branch) : []));
    }
    case "try_statement": {
      const parts = last.namedChildren
        .filter((child) => /^except_|^else_clause$/.test(child.type))
        .map(bodyOf);
      return [field(last, "body"), ...parts].flatMap((branch) => (branch ? openEnds(branch) : []));
    }
    case "with_statement": {
      const inner = field(last, "body");
      return inner ? openEnds(inner) : [];
    }
    default:
      return [last];
  }
}

function bodyOf(clause: Node | null): Node | null {
  return (
    (clause && (field(clause, "consequence") ?? field(clause, "body"))) ??
    clause?.namedChildren.findLast((child) => child.type === "block") ??
    null
  );
}

/** Adds the `return` behind a value that is computed last and used nowhere. */
function completed(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
  last: Node,
): ReturnPatch | null {
  if (last.type !== "expression_statement") return null;
  const inner = last.firstNamedChild;
  if (!inner) return null;
  const line = last.startPosition.row + 1;
  const kept = givesTheSame(code, symbol, inner) ? null : keptThing(symbol, last);
  if (kept) {
    const edit = insertAfter(file, last, [`return ${kept}`]);
    return edit && { edits: [{ ...edit, part: "fix" }], returned: kept, line };
  }
  if (inner.type === "assignment" || inner.type === "augmented_assignment") {
    const target = field(inner, "left");
    if (target?.type === "identifier") {
      const edit = insertAfter(file, last, [`return ${target.text}`]);
      return edit && { edits: [{ ...edit, part: "fix" }], returned: target.text, line };
    }
    return null;
  }
  // The value of a call that is made for its effect is not what the function gives, unless its kin give such calls. Of a
  // call that has no effect nothing but the value can be meant.
  const isValue =
    /^(?:binary_operator|conditional_expression|comparison_operator|list_comprehension|dictionary|list|dictionary_comprehension|boolean_operator|not_operator|identifier|attribute|subscript|string|concatenated_string|tuple|set)$/.test(
      inner.type,
    ) ||
    (/^(?:call|await)$/.test(inner.type) &&
      (returnsLikewise(symbol, inner) ||
        givesTheSame(code, symbol, inner) ||
        (valuesOf(symbol.node).length > 0 && givesOnly(code, symbol.path, inner))));
  if (!isValue || isDocstring(last)) return null;
  const edit = textEdit(file, last.startIndex, last.startIndex, "return ");
  return { edits: [{ ...edit, part: "fix" }], returned: inner.text, line };
}

/** `self.add(mail)` at the end of a function that gives a `customer` on its other ways, where `add` gives a `customer` too. */
function givesTheSame(code: CodeIndex, symbol: FunctionSymbol, inner: Node): boolean {
  const call = inner.type === "await" ? inner.firstNamedChild : inner;
  if (call?.type !== "call") return false;
  const [callee, ...others] = calleesOf(code, symbol.path, call);
  const own = new Set(valuesOf(symbol.node).map(({ text }) => text));
  const [name] = own;
  if (!callee || others.length > 0 || own.size !== 1 || !/^[a-z_]\w*$/.test(name ?? "")) return false;
  const given = valuesOf(callee.symbol.node);
  return given.length > 0 && given.every(({ text }) => text === name);
}

function isDocstring(statement: Node): boolean {
  const isText = statement.firstNamedChild?.type === "string";
  return isText && statement.parent?.namedChildren[0]?.id === statement.id;
}

/** Whether the function returns a call of the same kind on another way, or says that it returns something. */
function returnsLikewise(symbol: FunctionSymbol, call: Node): boolean {
  const annotation = field(symbol.node, "return_type")?.text ?? "";
  const values = valuesOf(symbol.node);
  const callee = (node: Node) =>
    field(node.type === "await" ? (node.firstNamedChild ?? node) : node, "function")?.text;
  const isAlike = (value: Node) => callee(value) !== undefined && callee(value) === callee(call);
  if (values.some(isAlike) || kinOf(symbol).some((kin) => valuesOf(kin).some(isAlike))) return true;
  const saysValue = annotation !== "" && !/^(?:None|NoReturn)$/.test(annotation);
  const name = callee(call)?.split(".").at(-1) ?? "";
  const isEffect =
    /^(?:append|add|update|extend|insert|remove|clear|pop|sort|reverse|commit|flush|close|write|send|log|debug|info|warning|error|exception|print|save|delete|execute|emit|publish|setdefault|discard)$/.test(
      name,
    );
  return !isEffect && (saysValue || values.length === 0);
}

function valuesOf(definition: Node): Node[] {
  return descendantsHere(definition, "return_statement").flatMap((node) => node.firstNamedChild ?? []);
}

/** The other functions of the same class, or of the same module. */
function kinOf({ node }: FunctionSymbol): Node[] {
  const owner = ancestorOfType(node, ["class_definition", "module"]);
  return (owner?.descendantsOfType("function_definition") ?? []).filter(
    (other) =>
      other.id !== node.id && ancestorOfType(other, ["class_definition", "module"])?.id === owner?.id,
  );
}

/** `if …: x = a` / `else: x = b; return x`: the `return` belongs behind the branches that all set the same name. */
function returnMovedOut(file: SourceFile, body: Node): ReturnPatch | null {
  const last = body.namedChildren.findLast((child) => child.type !== "comment");
  if (last?.type !== "if_statement") return null;
  const alternatives = last.childrenForFieldName("alternative");
  if (!alternatives.some((clause) => clause?.type === "else_clause")) return null;
  const branches = [field(last, "consequence"), ...alternatives.map(bodyOf)];
  const final = branches.at(-1)?.lastNamedChild;
  const value = final?.type === "return_statement" ? final.firstNamedChild : null;
  if (!final || value?.type !== "identifier") return null;
  const setsIt = (block: Node | null) =>
    block?.namedChildren.some((statement) => {
      const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
      return inner?.type === "assignment" && field(inner, "left")?.text === value.text;
    }) ?? false;
  const others = branches.slice(0, -1);
  if (!branches.every(setsIt) || others.some((block) => block !== null && !canReachEnd(block))) return null;
  const at = lineStart(file.text, final.startIndex);
  const end = nextLineStart(file.text, final.endIndex);
  const text = file.text.slice(final.startIndex, end).replace(/\r\n/g, "\n");
  const edit = textEdit(file, at, end, `${indentOf(file, last)}${text}`);
  return {
    edits: [{ ...edit, part: "fix" }],
    returned: value.text,
    line: final.startPosition.row + 1,
  };
}
