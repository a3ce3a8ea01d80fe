import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { literalValue } from "../../../code/python/literals.ts";
import { type FailingNode, type FailingStatement, likeliest, nodesOnLine } from "../failing-node.ts";
import { wrongKindNode } from "./observed-kind.ts";

/** The expression that a message of CPython is about. */
export function pythonFailingNode(given: FailingStatement): FailingNode | null {
  return nodeByMessage(given) ?? wrongKindNode(given);
}

/** The None that a function of this name on the line was given; null where several of its arguments may be it. */
export function handedNone(given: FailingStatement, name: string): FailingNode | null {
  const calls = nodesOnLine(given, ["call"]).filter((node) => {
    const callee = field(node, "function");
    return callee !== null && lastNameOf(callee) === name;
  });
  const [call, ...others] = calls;
  const values = (call ? (field(call, "arguments")?.namedChildren ?? []) : [])
    .map((node) => (node.type === "keyword_argument" ? field(node, "value") : node))
    .filter((node) => node !== null)
    .filter((node) => node.type !== "comment" && !isNeverNone(node) && !isConstant(given.file, node));
  const node = others.length === 0 ? likeliest(values, given.frame) : null;
  return node && { node, members: [], fault: "nothing" };
}

function nodeByMessage(given: FailingStatement): FailingNode | null {
  const { type, message } = given;
  const nothing = (nodes: readonly (Node | null)[]): FailingNode | null => {
    const node = likeliest(
      nodes
        .filter((found) => found !== null)
        .filter((found) => !isNeverNone(found) && !isConstant(given.file, found)),
      given.frame,
    );
    return node && { node, members: [], fault: "nothing" };
  };
  switch (type) {
    case "AttributeError":
      return attributeError(given);
    case "KeyError":
      return keyError(given);
    case "TypeError": {
      if (
        /'NoneType' object (?:is not subscriptable|does not support item (?:assignment|deletion))/.test(
          message,
        )
      )
        return nothing(fields(given, "subscript", "value"));
      if (/'NoneType' object is not callable/.test(message))
        return nothing(fields(given, "call", "function"));
      if (
        /'NoneType' object is not iterable|cannot unpack non-iterable NoneType|argument of type 'NoneType' is not/.test(
          message,
        )
      ) {
        return nothing(iterated(given));
      }
      if (/format string passed to NoneType|Unknown format code .* 'NoneType'/.test(message))
        return nothing(formatted(given));
      if (/object of type 'NoneType' has no len\(\)/.test(message))
        return nothing(argumentsOf(given, /^len$/));
      if (/'NoneType' object is not a mapping/.test(message))
        return nothing([
          ...nodesOnLine(given, ["dictionary_splat"]).map((node) => node.firstNamedChild),
          ...argumentsOf(given, /^(?:dict|update)$/),
        ]);
      if (/NoneType doesn't define __\w+__ method/.test(message)) return nothing(argumentsOf(given, /./));
      if (/^bad operand type for unary \S+: 'NoneType'/.test(message))
        return nothing(fields(given, "unary_operator", "argument"));
      if (/'NoneType'/.test(message) && !/argument must be|must be real number|^expected /.test(message))
        return nothing(operands(given));
      return /argument(?: \d+)? must be .*None|(?:not|got) ["']?NoneType["']?/.test(message)
        ? nothing([...operands(given), ...argumentsOf(given, /./)])
        : null;
    }
    default:
      return null;
  }
}

const NEVER_NONE =
  /^(?:string|concatenated_string|integer|float|true|false|list|tuple|set|dictionary|(?:list|set|dictionary)_comprehension|generator_expression|binary_operator|unary_operator|comparison_operator|not_operator|lambda)$/;
const MAKES_A_VALUE =
  /^(?:str|int|float|bool|bytes|repr|ascii|chr|ord|hex|bin|oct|format|len|sum|round|abs|divmod|list|tuple|dict|set|frozenset|sorted|reversed|range|enumerate|zip|map|filter|isinstance|hasattr|callable|hash|id|Decimal)$/;

/** What is a value whatever happens: a literal, a sum, a text that is made. In a chain of `+` it is another part that was None. */
function isNeverNone(node: Node): boolean {
  if (node.type === "parenthesized_expression")
    return node.firstNamedChild !== null && isNeverNone(node.firstNamedChild);
  return (
    NEVER_NONE.test(node.type) ||
    (node.type === "call" && MAKES_A_VALUE.test(field(node, "function")?.text ?? ""))
  );
}

/** A constant of the module that is a value whatever happens: `MARKS = ("a", "b")`. */
function isConstant(file: SourceFile, node: Node): boolean {
  if (node.type !== "identifier" || !/^[A-Z_0-9]+$/.test(node.text)) return false;
  const values = file.tree.rootNode.namedChildren.flatMap((statement) => {
    const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const value =
      inner?.type === "assignment" && field(inner, "left")?.text === node.text ? field(inner, "right") : null;
    return value ? [value] : [];
  });
  return values.length > 0 && values.every(isNeverNone);
}

function fields(given: FailingStatement, type: string, name: string): (Node | null)[] {
  return nodesOnLine(given, [type]).map((node) => field(node, name));
}

function attributeError(given: FailingStatement): FailingNode | null {
  const found = /^'([^']+)' object has no attribute '([^']+)'/.exec(given.message);
  const name = found?.[2];
  if (name === undefined) return null;
  const objects = nodesOnLine(given, ["attribute"])
    .filter((node) => field(node, "attribute")?.text === name)
    .flatMap((node) => field(node, "object") ?? []);
  const node = likeliest(objects, given.frame);
  if (!node) return null;
  if (found?.[1] === "NoneType") return { node, members: [], fault: "nothing" };
  if (found?.[1] === "coroutine") return { node, members: [], fault: "unexpected" };
  // What an object of the language lacks was not forgotten by anybody: another object was expected.
  if (BUILT_IN.test(found?.[1] ?? "")) return null;
  return { node, members: [{ kind: "attribute", name }], fault: "missing_member" };
}

const BUILT_IN =
  /^(?:str|bytes|int|float|bool|list|tuple|dict|set|frozenset|function|method|builtin_function_or_method|method_descriptor|generator|map|filter|zip|enumerate|reversed|list_reverseiterator|dict_keys|dict_values|dict_items|range|property|type)$/;

function keyError(given: FailingStatement): FailingNode | null {
  const key = /^'(.*)'$|^"(.*)"$/s.exec(given.message);
  const name = key?.[1] ?? key?.[2];
  if (name === undefined) return noneAsKey(given);
  const subscripts = nodesOnLine(given, ["subscript"]).filter((node) => {
    const index = field(node, "subscript");
    return index !== null && literalValue(index) === name;
  });
  const node = subscripts.flatMap((subscript) => field(subscript, "value") ?? [])[0];
  return node ? { node, members: [{ kind: "key", name }], fault: "missing_member" } : null;
}

/** `RATES[customer["plan"]]` of a customer whose plan is None: the key was nothing, no table lacks it. */
function noneAsKey(given: FailingStatement): FailingNode | null {
  if (given.message !== "None") return null;
  const indexes = fields(given, "subscript", "subscript").filter(
    (node) => node !== null && !isNeverNone(node) && !/^(?:none|slice)$/.test(node.type),
  );
  const [only, ...others] = indexes;
  return only && others.length === 0 ? { node: only, members: [], fault: "nothing" } : null;
}

/** What is written out in a form of its own: `f"{price:.2f}"`, `format(price, ".2f")`, `"{:.2f}".format(price)`. */
function formatted(given: FailingStatement): (Node | null)[] {
  const inText = nodesOnLine(given, ["interpolation"])
    .filter((node) => node.namedChildren.some((child) => child.type === "format_specifier"))
    .map((node) => field(node, "expression") ?? node.firstNamedChild);
  return [...inText, ...argumentsOf(given, /^format$/)];
}

/** The first clause of a comprehension that stands in no other. */
function isOutermostFirst(clause: Node): boolean {
  const own = clause.parent;
  const first = own?.namedChildren.find(({ type }) => type === "for_in_clause");
  if (!own || first?.id !== clause.id) return false;
  for (let at = own.parent; at; at = at.parent) {
    if (/_comprehension$|^generator_expression$/.test(at.type)) return false;
    if (/^(?:lambda|block|module)$/.test(at.type)) break;
  }
  return true;
}

/** What is looped over, unpacked, searched in, or spread on the line. */
function iterated(given: FailingStatement): (Node | null)[] {
  // The first sequence of a comprehension is taken before its own frame begins.
  const isInside = /^<(?:listcomp|setcomp|dictcomp|genexpr)>$/.test(given.frame.function ?? "");
  const clauses = nodesOnLine(given, ["for_in_clause"]).filter(
    (node) => !isInside || !isOutermostFirst(node),
  );
  const loops = [...fields(given, "for_statement", "right"), ...clauses.map((node) => field(node, "right"))];
  const unpacked = nodesOnLine(given, ["assignment"])
    .filter((node) => /pattern/.test(field(node, "left")?.type ?? ""))
    .map((node) => field(node, "right"));
  const spread = nodesOnLine(given, ["list_splat", "dictionary_splat"]).map((node) => node.firstNamedChild);
  const searched = nodesOnLine(given, ["comparison_operator"]).map((node) => node.lastNamedChild);
  const handed = argumentsOf(
    given,
    /^(?:list|tuple|set|sorted|sum|max|min|any|all|enumerate|map|filter|zip|dict|join|extend|update|frozenset|iter|reversed)$/,
  );
  return [...loops, ...unpacked, ...spread, ...searched, ...handed];
}

function argumentsOf(given: FailingStatement, name: RegExp): Node[] {
  return nodesOnLine(given, ["call"])
    .filter((node) => name.test(field(node, "function")?.text.split(".").at(-1) ?? ""))
    .flatMap((node) => field(node, "arguments")?.namedChildren ?? [])
    .filter((node) => node.type !== "keyword_argument" && node.type !== "comment");
}

/** The sides of the operators on the line; the message says which one was None. */
function operands(given: FailingStatement): (Node | null)[] {
  const types = /: '([\w.]+)' and '([\w.]+)'|instances of '([\w.]+)' and '([\w.]+)'/.exec(given.message);
  const left = types?.[1] ?? types?.[3];
  const isLeft = left === "NoneType";
  const binary = nodesOnLine(given, ["binary_operator"]).map((node) =>
    field(node, isLeft ? "left" : "right"),
  );
  const compared = nodesOnLine(given, ["comparison_operator"]).map((node) =>
    isLeft ? node.firstNamedChild : node.lastNamedChild,
  );
  const augmented = nodesOnLine(given, ["augmented_assignment"]).map((node) =>
    field(node, isLeft ? "left" : "right"),
  );
  return [...binary, ...compared, ...augmented];
}
