import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { parametersOf } from "../../../diagnose/origin/javascript/bindings.ts";
import { classOfValue, enclosingClass } from "../../../diagnose/origin/javascript/functions.ts";
import { replaceNode } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const CLASSES = ["class_declaration", "abstract_class_declaration", "class"];
const MOST_PLACES = 3;

/** A method that lost its object: it was handed on, taken out of its object, or `this` belongs to a function inside it. */
export function bindGuesses(scene: Scene): Guess[] {
  const { fault } = scene;
  if (!/\bthis\b/.test(fault.statement.text)) return [];
  const use = thisOf(scene);
  return use ? keptWith(scene, use) : [];
}

/** A `this` that is not the object of its class gets it back: by an arrow function, or by what hands its method on. */
export function keptWith(scene: Pick<Scene, "investigation" | "fault">, use: Node): Guess[] {
  const { fault } = scene;
  const arrow = handlerWithoutThis(use);
  if (arrow) return functionGuess(scene, fault.file, arrow);
  const own = innerFunction(use);
  if (own) return arrowGuess(scene, fault.file, own);
  const method = methodAround(use);
  const symbol =
    method &&
    scene.investigation.code.symbolsOf(fault.file.path)?.functions.find(({ node }) => node.id === method.id);
  return symbol ? handedOn(scene, symbol) : [];
}

/** The `this` that was wrong: undefined itself, or without a field that its class always sets. */
function thisOf({ trace, fault, investigation: { code } }: Scene): Node | null {
  const node = trace.ways[0]?.place.node;
  const member = trace.ways[0]?.place.members[0]?.name;
  if (!node) return null;
  if (node.type === "this")
    return member === undefined || isOfClass(code, fault.file.path, node, member) ? node : null;
  const object = node.type === "member_expression" ? field(node, "object") : null;
  if (object?.type !== "this") return null;
  return isOfClass(code, fault.file.path, object, field(node, "property")?.text ?? "") ? object : null;
}

/** Whether the class, or the object literal, around `this` has such a member. */
function isOfClass(code: CodeIndex, path: string, node: Node, member: string): boolean {
  const owner = enclosingClass(code, path, node);
  const literal = ancestorOfType(node, ["object", ...CLASSES]);
  const body = owner?.node ?? (literal?.type === "object" ? literal : null);
  if (!body) return false;
  if (body.type === "object")
    return body.namedChildren.some(
      (child) => (field(child, "key") ?? field(child, "name") ?? child).text === member,
    );
  const isSet = body
    .descendantsOfType("assignment_expression")
    .some((child) => field(child, "left")?.text === `this.${member}`);
  const declared = (field(body, "body")?.namedChildren ?? []).some(
    (child) =>
      (field(child, "name") ?? field(child, "property"))?.text === member &&
      (child.type === "method_definition" || field(child, "value") !== null),
  );
  const taken = body
    .descendantsOfType(["required_parameter"])
    .some(
      (child) =>
        field(child, "pattern")?.text === member &&
        child.namedChildren.some((one) => one.type === "accessibility_modifier"),
    );
  return isSet || declared || taken;
}

/** A plain function between `this` and its method: it has a `this` of its own. */
function innerFunction(use: Node): Node | null {
  for (let node = use.parent; node; node = node.parent) {
    if (node.type === "method_definition" || CLASSES.includes(node.type)) return null;
    if (node.type === "function_expression")
      return ancestorOfType(node, ["method_definition", ...CLASSES]) ? node : null;
    if (/^function_declaration$/.test(node.type)) return null;
  }
  return null;
}

function methodAround(use: Node): Node | null {
  for (let node = use.parent; node; node = node.parent) {
    if (node.type === "method_definition") return node;
    if (/^(?:function_expression|function_declaration)$/.test(node.type))
      return node.parent?.type === "pair" ? node : null;
  }
  return null;
}

/** The arrow function around a `this` that nothing around it has: a handler, of which whoever calls it would be `this`. */
function handlerWithoutThis(use: Node): Node | null {
  let arrow: Node | null = null;
  for (let node = use.parent; node; node = node.parent) {
    if (/^(?:method_definition|function_expression)$/.test(node.type) || CLASSES.includes(node.type))
      return null;
    if (node.type === "arrow_function") arrow ??= node;
    // `this` of a plain function is what it is called on, which a plugin or a test file is not.
    if (node.type === "function_declaration") break;
  }
  return arrow?.parent?.type === "arguments" ? arrow : null;
}

/**
 * `app.get("/", async (request) => this.store.list())` where other handlers of the project that use `this` are functions:
 * the framework calls them on its own object, which an arrow function does not take.
 */
function functionGuess(scene: Pick<Scene, "investigation">, file: SourceFile, arrow: Node): Guess[] {
  const { code } = scene.investigation;
  const like = likeHandler(code, arrow);
  const parameters = field(arrow, "parameters");
  const body = field(arrow, "body");
  if (!like || !parameters || body?.type !== "statement_block") return [];
  const isAsync = arrow.children.some((child) => child.type === "async");
  const type = field(arrow, "return_type")?.text ?? "";
  return [
    guess(scene, 0.95, {
      name: "handler_takes_this",
      sentence: "The request is answered by a handler that knows its application",
      cause: "The handler is an arrow function, which takes no `this` of whoever calls it.",
      explanation: `Writes the handler as a function, as ${like} does.`,
      edits: [
        textEdit(
          file,
          arrow.startIndex,
          body.startIndex,
          `${isAsync ? "async " : ""}function ${parameters.text}${type} `,
        ),
      ],
      basis: "house",
      place: { path: file.path, line: startLineOf(arrow) },
    }),
  ];
}

/** Where a function that uses `this` is handed to a method of the same kind, `app.get(…, function …)` for `app.post(…)`. */
function likeHandler(code: CodeIndex, arrow: Node): string | null {
  const called = (node: Node) => field(node.parent?.parent ?? node, "function");
  const isRoute = (name: string) => /^(?:get|post|put|patch|delete|all|head|options|route)$/.test(name);
  const own = called(arrow);
  const name = own ? (field(own, "property")?.text ?? own.text) : "";
  for (const path of code.paths) {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python" || !file.text.includes("this.")) continue;
    const like = file.tree.rootNode.descendantsOfType("function_expression").find((node) => {
      const other = node.parent?.type === "arguments" ? called(node) : null;
      const theirs = other ? (field(other, "property")?.text ?? other.text) : "";
      const isAlike = theirs === name || (isRoute(theirs) && isRoute(name));
      return isAlike && /\bthis\b/.test(node.text);
    });
    if (like) return `${path}:${startLineOf(like)}`;
  }
  return null;
}

/** `function (id) { … this … }` as an arrow, which keeps the `this` around it. */
function arrowGuess(scene: Pick<Scene, "investigation">, file: SourceFile, inner: Node): Guess[] {
  const parameters = field(inner, "parameters");
  const body = field(inner, "body");
  const isPlain =
    field(inner, "name") === null &&
    !inner.children.some((child) => child.type === "*") &&
    !/\barguments\b/.test(body?.text ?? "");
  if (!parameters || !body || !isPlain) return [];
  const isAsync = inner.children.some((child) => child.type === "async");
  const type = field(inner, "return_type");
  const [only] = parameters.namedChildren;
  const usesBare = /[(,]\s*\w+\s*=>/.test(file.text) && !/\(\w+\)\s*=>/.test(file.text);
  const head =
    usesBare && parameters.namedChildCount === 1 && only?.type === "identifier" ? only.text : parameters.text;
  return [
    guess(scene, 0.95, {
      name: "callback_keeps_this",
      sentence: "The request is answered by the method of its object",
      cause: "The callback is a function with a `this` of its own, which is not the object.",
      explanation: "Writes the callback as an arrow function, which keeps the `this` around it.",
      edits: [
        textEdit(
          file,
          inner.startIndex,
          body.startIndex,
          `${isAsync ? "async " : ""}${head}${type?.text ?? ""} => `,
        ),
      ],
      basis: "standard",
      place: { path: file.path, line: startLineOf(inner) },
    }),
  ];
}

interface Handed {
  readonly file: SourceFile;
  readonly node: Node;
  readonly kind: "value" | "taken";
}

function handedOn(scene: Pick<Scene, "investigation">, method: FunctionSymbol): Guess[] {
  const { code } = scene.investigation;
  const places = placesOf(code, method).slice(0, MOST_PLACES + 1);
  const file = code.file(method.path);
  const [first] = places;
  if (!file || places.length > MOST_PLACES) return [];
  const change = {
    name: "method_keeps_its_object",
    sentence: "The request is answered by the method of its object",
    cause: `\`${method.name}\` was handed on without its object, so \`this\` is another one or undefined in it.`,
  } as const;
  const inClass = boundInClass(file, method);
  const place = first
    ? { path: first.file.path, line: startLineOf(first.node) }
    : { path: method.path, line: method.startLine };
  if (inClass)
    return [
      guess(scene, 0.97, {
        ...change,
        explanation: `${inClass.explanation}, as the class does with \`${inClass.like}\`.`,
        edits: inClass.edits,
        basis: "house",
        place: { path: method.path, line: method.startLine },
      }),
    ];
  const edits = places.map((handed) => boundWhere(code, handed, method));
  if (edits.length === 0 || edits.some((found) => found === null)) return [];
  const isUsual = code.mentions(".bind(").some((path) => code.file(path)?.isTest === false);
  return [
    guess(scene, 0.93, {
      ...change,
      explanation: "Binds the method to its object where it is handed on.",
      edits: edits.flatMap((found) => found ?? []),
      basis: isUsual ? "house" : "standard",
      place,
    }),
  ];
}

/** Where a method is read and not called. */
function placesOf(code: CodeIndex, method: FunctionSymbol): Handed[] {
  const owner = enclosingClass(code, method.path, method.node);
  return code.mentions(method.name).flatMap((path): Handed[] => {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") return [];
    const root = file.tree.rootNode;
    const read = root
      .descendantsOfType("member_expression")
      .filter((node) => field(node, "property")?.text === method.name && isValue(node))
      .filter((node) => mayBeOf(path, field(node, "object")))
      .map((node) => ({ file, node, kind: "value" as const }));
    const taken = root
      .descendantsOfType("object_pattern")
      .filter((node) => node.parent?.type === "variable_declarator")
      .filter((node) =>
        node.namedChildren.some((child) => (field(child, "key") ?? child).text === method.name),
      )
      .filter((node) => mayBeOf(path, node.parent && field(node.parent, "value")))
      .map((node) => ({ file, node, kind: "taken" as const }));
    return [...read, ...taken];
  });

  function mayBeOf(path: string, object: Node | null): boolean {
    if (!object) return false;
    const found = classOfValue(code, path, object);
    return found === null || owner === null || found.node.id === owner.node.id;
  }
}

/** Passed as an argument, put into a table, a list or a variable, given out; not called, compared or assigned. */
function isValue(node: Node): boolean {
  const object = field(node, "object");
  return object !== null && /^(?:identifier|member_expression|this)$/.test(object.type) && isHandedOn(node);
}

/** Whether a value is kept or given on, be it as one of several: `limited ? limiter.allow : always`. */
function isHandedOn(node: Node): boolean {
  const parent = node.parent;
  const is = (name: string) => parent !== null && field(parent, name)?.id === node.id;
  switch (parent?.type) {
    case "arguments":
    case "array":
    case "return_statement":
      return true;
    case "pair":
    case "variable_declarator":
    case "public_field_definition":
    case "field_definition":
      return is("value");
    case "assignment_expression":
    case "assignment_pattern":
    case "object_assignment_pattern":
      return is("right");
    case "arrow_function":
      return is("body");
    case "ternary_expression":
      return !is("condition") && isHandedOn(parent);
    case "binary_expression":
      return (
        /^(?:\?\?|\|\||&&)$/.test(field(parent, "operator")?.text ?? "") && is("right") && isHandedOn(parent)
      );
    case "parenthesized_expression":
    case "as_expression":
    case "satisfies_expression":
    case "non_null_expression":
      return isHandedOn(parent);
    default:
      return false;
  }
}

/** The edits that bind a method where it is handed on, in the form of its neighbours. Null where there is no simple one. */
function boundWhere(code: CodeIndex, { file, node, kind }: Handed, method: FunctionSymbol): Edit[] | null {
  if (kind === "value") {
    const object = field(node, "object")?.text ?? "this";
    const around = node.parent?.text ?? "";
    const isCalledThere = new RegExp(`=>\\s*(?:await )?${object.replace(/[$.]/g, "\\$&")}\\.\\w+\\(`).test(
      around,
    );
    const names = parameterNames(method.node);
    const given = names.every((name) => name !== null) ? names.join(", ") : null;
    return [
      replaceNode(
        file,
        node,
        isCalledThere && given !== null
          ? `(${given}) => ${node.text}(${given})`
          : `${node.text}.bind(${object})`,
      ),
    ];
  }
  const declarator = node.parent;
  const object = declarator && field(declarator, "value");
  if (!declarator || object?.type !== "identifier") return null;
  const parts = node.namedChildren.filter((child) => child.type !== "comment");
  const own = parts.find((child) => (field(child, "key") ?? child).text === method.name);
  const local = own && (field(own, "value") ?? own).text;
  const needed = parts.filter((child) => usesThis(code, method, (field(child, "key") ?? child).text));
  if (!own || !local) return null;
  if (needed.length === parts.length && parts.length === 1)
    return [replaceNode(file, declarator, `${local} = ${object.text}.${method.name}.bind(${object.text})`)];
  const rest = parts.filter((child) => child.id !== own.id).map((child) => child.text);
  return [
    replaceNode(
      file,
      declarator,
      `{ ${rest.join(", ")} } = ${object.text}, ${local} = ${object.text}.${method.name}.bind(${object.text})`,
    ),
  ];
}

function usesThis(code: CodeIndex, { path, node }: FunctionSymbol, name: string): boolean {
  const owner = ancestorOfType(node, [...CLASSES, "object"]);
  return (code.symbolsOf(path)?.functions ?? []).some(
    (symbol) =>
      symbol.name === name &&
      ancestorOfType(symbol.node, [...CLASSES, "object"])?.id === owner?.id &&
      /\bthis\b/.test(symbol.node.text),
  );
}

/** How the class itself keeps `this` for its other methods: bound in the constructor, or as arrow fields. */
function boundInClass(
  file: SourceFile,
  method: FunctionSymbol,
): { readonly edits: Edit[]; readonly explanation: string; readonly like: string } | null {
  const owner = ancestorOfType(method.node, CLASSES);
  const body = owner && field(owner, "body");
  if (!body || method.node.type !== "method_definition") return null;
  const bound = body
    .descendantsOfType("assignment_expression")
    .find(
      (node) =>
        /^this\.\w+$/.test(field(node, "left")?.text ?? "") &&
        /^this\.\w+\.bind\(this\)$/.test(field(node, "right")?.text ?? ""),
    );
  const statement = bound?.parent;
  if (bound && statement?.type === "expression_statement") {
    const like = /^this\.(\w+)/.exec(bound.text)?.[1] ?? "";
    const indent = " ".repeat(statement.startPosition.column);
    const text = statement.text.replaceAll(`this.${like}`, `this.${method.name}`);
    return {
      edits: [textEdit(file, statement.endIndex, statement.endIndex, `\n${indent}${text}`)],
      explanation: "Binds the method in the constructor",
      like,
    };
  }
  const arrow = body.namedChildren.find(
    (child) => /field_definition$/.test(child.type) && field(child, "value")?.type === "arrow_function",
  );
  const parameters = field(method.node, "parameters");
  const inside = field(method.node, "body");
  const name = field(method.node, "name");
  const isSpecial = method.node.children.some((child) => /^(?:get|set|static|\*)$/.test(child.type));
  if (!arrow || !parameters || !inside || !name || isSpecial || parametersOf(method.node).length > 6)
    return null;
  const isAsync = method.node.children.some((child) => child.type === "async");
  const type = field(method.node, "return_type")?.text ?? "";
  const end = file.text.slice(arrow.endIndex, arrow.endIndex + 1) === ";" ? ";" : "";
  const start = method.node.children.find((child) => child.type === "async")?.startIndex ?? name.startIndex;
  return {
    edits: [
      textEdit(
        file,
        start,
        inside.startIndex,
        `${name.text} = ${isAsync ? "async " : ""}${parameters.text}${type} => `,
      ),
      textEdit(file, method.node.endIndex, method.node.endIndex, end),
    ],
    explanation: "Writes the method as a field with an arrow function",
    like: (field(arrow, "name") ?? field(arrow, "property"))?.text ?? "others",
  };
}
