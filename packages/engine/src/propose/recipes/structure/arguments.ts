import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround, isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { namesAt } from "../javascript/names.ts";
import { statementOf } from "../javascript/statements.ts";
import { knownOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";
import { likelyName, wordsOf } from "./similar-names.ts";

/** What a call or a mapper leaves out, or gives in another order. */
export function argumentGuesses(scene: Scene): Guess[] {
  return [...callGuesses(scene), ...droppedGuess(scene)];
}

/** Calls on the ways of the wrong value whose arguments do not fit the names of the parameters. */
function callGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const seen = new Set<number>();
  const leaving = scene.trace.origins.filter(({ why }) => /leaves the argument/.test(why));
  const calls = [
    ...leaving.flatMap(({ path, line }) => callsOnLine(code, path, line)),
    ...scene.trace.ways.slice(0, 12).flatMap(({ place }) => callAround(place.path, place.node) ?? []),
    ...scene.fault.frames.toReversed().flatMap(({ path, line }) => callsOnLine(code, path, line)),
  ];
  return calls.flatMap(({ path, call }) => {
    const file = code.file(path);
    if (!file || file.isTest || seen.has(call.id)) return [];
    seen.add(call.id);
    const [callee, ...others] = calleesOf(code, path, call);
    if (!callee || others.length > 0 || callee.certainty < 1) return [];
    const names = parameterNames(callee.symbol.node);
    return [...swapped(scene, file, call, names), ...leftOut(scene, file, call, names, callee.symbol.node)];
  });
}

/** The call whose argument a node is. */
function callAround(path: string, node: Node): { readonly path: string; readonly call: Node } | null {
  const call = node.parent?.type === "arguments" ? node.parent.parent : null;
  return call?.type === "call_expression" ? { path, call } : null;
}

function callsOnLine(
  code: CodeIndex,
  path: string,
  line: number,
): { readonly path: string; readonly call: Node }[] {
  return (
    code
      .file(path)
      ?.tree.rootNode.descendantsOfType(
        "call_expression",
        { row: line - 1, column: 0 },
        { row: line, column: 0 },
      ) ?? []
  )
    .filter((call) => startLineOf(call) === line)
    .map((call) => ({ path, call }));
}

/** The arguments bear the names of the parameters, in another order. */
function swapped(scene: Scene, file: SourceFile, call: Node, names: readonly (string | null)[]): Guess[] {
  const given = argumentsOf(call);
  if (given.length < 2 || given.length > names.length) return [];
  const wanted = names.slice(0, given.length);
  const own = given.map((node) =>
    node.type === "identifier" ? node.text : (field(node, "property")?.text ?? null),
  );
  const wrong = wanted.flatMap((name, index) => (name !== own[index] ? [index] : []));
  const isPermuted =
    wrong.length >= 2 && wrong.every((index) => wanted[index] !== null && own.includes(wanted[index] ?? ""));
  if (!isPermuted || new Set(own).size !== own.length) return [];
  const ordered = wanted.map((name, index) => given[own.indexOf(name)] ?? given[index]);
  return [
    guess(scene, 0.95, {
      name: "arguments_in_order",
      sentence: "The request is answered with the arguments in their order",
      cause: `\`${call.text.slice(0, 60)}\` gives its arguments in another order than the function takes them.`,
      explanation: `Gives them as the function takes them: ${wanted.join(", ")}.`,
      edits: wrong.flatMap((index) => {
        const node = given[index];
        return node
          ? [
              {
                ...textEdit(file, node.startIndex, node.endIndex, ordered[index]?.text ?? node.text),
                together: "order",
              },
            ]
          : [];
      }),
      basis: "house",
      place: { path: file.path, line: startLineOf(call) },
    }),
  ];
}

/** A parameter that the call leaves out, while a variable of that very name is at hand. */
function leftOut(
  scene: Scene,
  file: SourceFile,
  call: Node,
  names: readonly (string | null)[],
  definition: Node,
): Guess[] {
  const given = argumentsOf(call);
  const missing = names.slice(given.length);
  const [wanted] = missing;
  if (!wanted || given.some((node) => node.type === "spread_element") || hasDefault(definition, given.length))
    return [];
  const origin = scene.trace.origins.find(
    ({ why, line, path }) =>
      /leaves the argument/.test(why) && line === startLineOf(call) && path === file.path,
  );
  const statement = statementOf(call);
  const around = statement
    ? namesAt(scene.investigation.code, file, statement)
    : new Set(parametersAround(call));
  if (!origin || !around.has(wanted) || isFunctionOf(scene, file.path, wanted)) return [];
  const list = field(call, "arguments");
  const last = given.at(-1);
  const at = last?.endIndex ?? (list ? list.startIndex + 1 : call.endIndex - 1);
  return [
    guess(scene, 0.94, {
      name: `${wanted}_is_given`,
      sentence: `The request is answered with ${wanted} given`,
      cause: `\`${call.text.slice(0, 60)}\` leaves out \`${wanted}\`, which the function needs.`,
      explanation: `Gives \`${wanted}\`, which is at hand.`,
      edits: [textEdit(file, at, at, `${last ? ", " : ""}${wanted}`)],
      basis: "house",
      place: { path: file.path, line: startLineOf(call) },
    }),
  ];
}

/** A function or class of the module that has this name by chance is not the value that is missing. */
function isFunctionOf({ investigation }: Scene, path: string, name: string): boolean {
  const symbols = investigation.code.symbolsOf(path);
  return [...(symbols?.functions ?? []), ...(symbols?.classes ?? [])].some(
    ({ qualifiedName }) => qualifiedName === name,
  );
}

function hasDefault(definition: Node, index: number): boolean {
  const parameter = (field(definition, "parameters")?.namedChildren ?? []).filter(
    (child) => child.type !== "comment",
  )[index];
  return (
    parameter !== undefined &&
    (parameter.type === "assignment_pattern" ||
      parameter.type === "optional_parameter" ||
      field(parameter, "value") !== null)
  );
}

/** An object that is made without a property: a variable of its name is at hand, or its neighbours show where it comes from. */
function droppedGuess(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  for (const { place } of scene.trace.ways) {
    const [member] = place.members;
    const file = code.file(place.path);
    if (!member || place.node.type !== "object" || !file || file.isTest) continue;
    const known = knownOf(scene, { ...place, members: [] });
    if (known.members.has(member.name) || known.isOpen) continue;
    // A name a letter away is the same thing, misspelt, and not one that was left out.
    if (
      likelyName(member.name, known.members.keys()) !== null ||
      isFunctionOf(scene, place.path, member.name) ||
      isRefusal(place.node, member.name)
    )
      continue;
    const statement = statementOf(place.node);
    const around = statement ? namesAt(code, file, statement) : new Set(parametersAround(place.node));
    const entry =
      around.has(member.name) || parametersAround(place.node).includes(member.name)
        ? member.name
        : mappedLike(place.node, member.name);
    const last = place.node.namedChildren.findLast((child) => child.type !== "comment");
    if (!entry || !last) continue;
    const isOnOwnLine = last.startPosition.row > place.node.startPosition.row;
    const tail = /^\s*,/.exec(file.text.slice(last.endIndex, place.node.endIndex))?.[0].length ?? 0;
    const gap = isOnOwnLine ? `\n${" ".repeat(last.startPosition.column)}` : " ";
    return [
      guess(scene, entry === member.name ? 0.9 : 0.86, {
        name: `${member.name}_is_passed_on`,
        sentence: `The request is answered with ${member.name}`,
        cause: `The object is made without \`${member.name}\`, which is read of it later.`,
        explanation: `Passes \`${member.name}\` on, like the entries beside it.`,
        edits: [
          tail > 0
            ? textEdit(file, last.endIndex + tail, last.endIndex + tail, `${gap}${entry},`)
            : textEdit(file, last.endIndex, last.endIndex, `,${gap}${entry}`),
        ],
        basis: "house",
        place: { path: file.path, line: startLineOf(place.node) },
      }),
    ];
  }
  return [];
}

/** `return { problem: "…" };` in a function that gives an object with the property elsewhere: whoever gets this one asks first. */
function isRefusal(literal: Node, name: string): boolean {
  const scope = literal.parent?.type === "return_statement" ? functionAround(literal) : null;
  return (scope?.descendantsOfType("return_statement") ?? []).some((statement) => {
    const given = statement.firstNamedChild;
    return (
      given?.type === "object" &&
      given.id !== literal.id &&
      given.namedChildren.some((child) => (field(child, "key") ?? child).text === name)
    );
  });
}

export function parametersAround(node: Node): string[] {
  const found: string[] = [];
  for (let scope = node.parent; scope; scope = scope.parent)
    if (isFunctionNode(scope)) found.push(...parameterNames(scope).filter((name) => name !== null));
  return found;
}

/** `email: row.email` beside `id: row.id, name: row.name`; names with underscores where the neighbours change them. */
function mappedLike(literal: Node, name: string): string | null {
  const pairs = literal.namedChildren.flatMap((child) => {
    const key = field(child, "key")?.text;
    const value = field(child, "value");
    const object = value?.type === "member_expression" ? field(value, "object")?.text : undefined;
    const property = value?.type === "member_expression" ? field(value, "property")?.text : undefined;
    return key && object && property && /^[\w$]+$/.test(object) ? [{ key, object, property }] : [];
  });
  const [first] = pairs;
  const entries = literal.namedChildren.filter((child) => child.type !== "comment");
  if (
    !first ||
    pairs.length < 2 ||
    pairs.length * 2 < entries.length ||
    new Set(pairs.map(({ object }) => object)).size > 1
  )
    return null;
  const isSame = pairs.every(({ key, property }) => key === property);
  const isSnake = pairs.every(({ key, property }) => wordsOf(key).join("_") === property);
  if (!isSame && !isSnake) return null;
  return `${name}: ${first.object}.${isSame ? name : wordsOf(name).join("_")}`;
}
