import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, isInside, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { moduleNames } from "../javascript/names.ts";
import { knownOf, type Read, readsOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_READS = 10;
const MOST_WAYS = 40;

/**
 * `list` gives its rows as they come, while `get` beside it puts each through `toOrder`: what is read later is there only
 * after that. The function that leaves the mapper out uses it as its sibling does.
 */
export function siblingMapperGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const reads = readsOf(scene).slice(0, MOST_READS);
  const seen = new Set<number>();
  for (const { place } of scene.trace.ways.slice(0, MOST_WAYS)) {
    const definition = ancestorOfType(place.node, FUNCTIONS);
    const own =
      definition && code.symbolsOf(place.path)?.functions.find(({ node }) => node.id === definition.id);
    const file = code.file(place.path);
    if (!own || !file || file.isTest || seen.has(own.node.id)) continue;
    seen.add(own.node.id);
    const returned = returnsOf(own.node).values;
    const [value] = returned;
    const isOnWay =
      value && value.startIndex <= place.node.startIndex && place.node.endIndex <= value.endIndex;
    if (!value || !isOnWay || returned.length !== 1) continue;
    for (const mapper of mappersBeside(scene, file, own)) {
      const read = reads.find(({ name }) => mapper.gives.has(name));
      if (!read || isNamed(value, mapper.name) || givesAlready(scene, file, value, read)) continue;
      const found = mapped(scene, file, own, value, mapper);
      if (found) return [found];
    }
  }
  return [];
}

interface Mapper {
  readonly call: Node;
  readonly name: string;
  /** The argument that is mapped. */
  readonly item: Node;
  readonly gives: ReadonlyMap<string, unknown>;
  readonly sibling: FunctionSymbol;
}

/** Functions through which other functions of the module put what they give. */
function mappersBeside(scene: Scene, file: SourceFile, own: FunctionSymbol): Mapper[] {
  const { code } = scene.investigation;
  const siblings = (code.symbolsOf(file.path)?.functions ?? []).filter(
    ({ node, name }) => node.id !== own.node.id && !name.startsWith("<") && !isInside(node, own.node),
  );
  return siblings.flatMap((sibling) =>
    returnsOf(sibling.node).values.flatMap((value) =>
      [value, ...value.descendantsOfType(["call_expression", "identifier"])].flatMap((node): Mapper[] => {
        const mapper = mapperAt(scene, file, node);
        return mapper ? [{ ...mapper, sibling }] : [];
      }),
    ),
  );
}

/** `toOrder(row)`, or `toOrder` in `rows.map(toOrder)`. */
function mapperAt(scene: Scene, file: SourceFile, node: Node): Omit<Mapper, "sibling"> | null {
  const { code } = scene.investigation;
  const isHanded = node.type === "identifier" && node.parent?.type === "arguments";
  const callee = node.type === "call_expression" ? field(node, "function") : isHanded ? node : null;
  if (callee?.type !== "identifier") return null;
  const outer = isHanded ? node.parent?.parent : null;
  if (isHanded && field(field(outer ?? node, "function") ?? node, "property")?.text !== "map") return null;
  const target = isHanded ? code.resolve(file.path, callee.text) : null;
  const symbol = isHanded
    ? (code
        .functionsNamed(callee.text)
        .find(
          ({ path, node: one }) =>
            path === target?.path && (one.id === target.node?.id || one.parent?.id === target.node?.id),
        ) ?? null)
    : (calleesOf(code, file.path, node).find(({ certainty }) => certainty === 1)?.symbol ?? null);
  if (!symbol) return null;
  const [value, ...others] = returnsOf(symbol.node).values;
  if (!value || others.length > 0) return null;
  const gives = knownOf(scene, { path: symbol.path, node: value, members: [] }).members;
  const given = isHanded ? [] : (field(node, "arguments")?.namedChildren ?? []);
  const item = isHanded ? node : given.findLast((one) => one.type === "identifier");
  return item && gives.size > 0 ? { call: node, name: callee.text, item, gives } : null;
}

/** Whether the value goes through the mapper as it is. */
function isNamed(value: Node, name: string): boolean {
  return [value, ...value.descendantsOfType("identifier")].some((node) => node.text === name);
}

/** Whether the value has what is read without a mapper. */
function givesAlready(scene: Scene, file: SourceFile, value: Node, { name }: Read): boolean {
  const known = knownOf(scene, { path: file.path, node: value, members: [] });
  return known.members.has(name);
}

const LISTS =
  /^(?:all|filter|map|slice|sort|toSorted|concat|findMany|findAll|toArray|values|rows|many|any|from|list|getMany)$/;

function isListOf(value: Node): boolean {
  if (value.type === "array") return true;
  const callee = value.type === "call_expression" ? field(value, "function") : null;
  const name = callee?.type === "member_expression" ? field(callee, "property")?.text : undefined;
  const last = value.type === "member_expression" ? field(value, "property")?.text : undefined;
  return LISTS.test(name ?? "") || /^(?:rows|items|docs|results|entries)$/.test(last ?? "");
}

function mapped(
  scene: Scene,
  file: SourceFile,
  own: FunctionSymbol,
  value: Node,
  { call, name, item, sibling }: Mapper,
): Guess | null {
  const { code } = scene.investigation;
  const bare = withoutTypes(value);
  const waited = bare.type === "await_expression" ? (bare.firstNamedChild ?? bare) : bare;
  const isList = isListOf(waited) || /\[\](?:>)?$/.test(field(own.node, "return_type")?.text ?? "");
  const given = call.type === "call_expression" ? (field(call, "arguments")?.namedChildren ?? []) : [];
  const others = given.filter((one) => one.id !== item.id);
  const around = new Set([
    ...parameterNames(own.node).filter((one) => one !== null),
    ...moduleNames(code, file),
  ]);
  // What else the mapper is given has to be at hand here as well.
  if (!others.every((one) => around.has(one.text) || /^(?:string|number|true|false|null)$/.test(one.type)))
    return null;
  const one = item.type === "identifier" && call.type === "call_expression" ? item.text : "row";
  const write = (text: string) =>
    given.length === 0
      ? `${name}(${text})`
      : `${name}(${given.map((arg) => (arg.id === item.id ? text : arg.text)).join(", ")})`;
  const isTyped = bare.id !== value.id;
  const rows = isTyped ? typedAs(sibling, bare.text) : null;
  const source = rows ?? (isTyped || bare.type === "await_expression" ? `(${bare.text})` : bare.text);
  const single = given.length <= 1;
  if (!isList) {
    const isSimple = bare.type === "identifier";
    if (!isSimple || !returnsOf(sibling.node).values.some((node) => node.text.includes("?"))) return null;
    const nothing = /:\s*(null|undefined)\s*$/.exec(
      returnsOf(sibling.node).values.find((node) => node.type === "ternary_expression")?.text ?? "",
    )?.[1];
    if (nothing === undefined) return null;
    return made(`${bare.text} ? ${write(bare.text)} : ${nothing}`);
  }
  const isDirect = single && others.length === 0;
  return made(`${source}.map(${isDirect && !rows ? name : `(${one}) => ${write(one)}`})`);

  function made(text: string): Guess {
    return guess(scene, 0.94, {
      name: "given_through_the_same_mapper",
      sentence: "The request is answered with what the mapper makes",
      cause: `\`${own.name}\` gives what it found as it is, while \`${sibling.name}\` puts it through \`${name}\` first.`,
      explanation: `Puts it through \`${name}\`, as ${sibling.path}:${startLineOf(call)} does.`,
      edits: [textEdit(file, value.startIndex, value.endIndex, text)],
      basis: "house",
      place: { path: file.path, line: startLineOf(value) },
    });
  }
}

function withoutTypes(node: Node): Node {
  return /^(?:as|satisfies|non_null|parenthesized)_expression$/.test(node.type) && node.firstNamedChild
    ? withoutTypes(node.firstNamedChild)
    : node;
}

/** `(… as unknown as Row[])`, with the type that the sibling gives to one row. */
function typedAs(sibling: FunctionSymbol, text: string): string | null {
  const type = /\bas (?:unknown as )?([A-Z]\w*)\b(?:\s*\|\s*(?:undefined|null))?/.exec(
    sibling.node.text,
  )?.[1];
  return type === undefined ? null : `(${text} as unknown as ${type}[])`;
}
