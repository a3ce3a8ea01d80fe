import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { optionalReads } from "../../house/optional-values.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Position, saidPosition } from "./said-position.ts";
import type { Guess, Scene } from "./scene.ts";

/** One part of what items are put in order by. */
interface KeyPart {
  readonly file: SourceFile;
  readonly node: Node;
  readonly name: string;
  /** Writes what is compared instead. */
  readonly written: (text: (part: string) => string) => Edit;
}

/**
 * `sorted(jobs, key=lambda job: (job.day, job.name))` of items of which some have no day: they are put where the docstring,
 * the documents or another order of the house put them, else at the end, which is a guess.
 */
export function ordersOfNothing(scene: Scene): Guess[] {
  const { code, fault, message, type } = scene;
  if (type !== "TypeError" || !/^'[<>]=?' not supported between .*'NoneType'/.test(message)) return [];
  const calls = fault.statement
    .descendantsOfType("call")
    .filter((call) => /^(?:sorted|sort)$/.test(lastNameOf(field(call, "function") ?? call) ?? ""));
  const [call] = calls;
  if (!call || calls.length > 1 || fault.file.isTest) return [];
  const parts = partsOf(code, fault.file, call);
  const part = openPart(scene, parts);
  if (!part) return [];
  const reverse = readCall(call).named.get("reverse");
  if (reverse && !/^(?:True|False)$/.test(reverse.text)) return [];
  const own = code.functionAt(fault.file.path, startLineOf(call));
  const said =
    saidPosition(code, own, scene.investigation.tree.directory) ??
    shownPosition(code, fault.file, call) ??
    shownValue(code, part.name, reverse?.text === "True");
  // A text that is not there is an empty one, which needs no place of its own.
  if (!said && /'str'/.test(message)) return orderOfKin(fault.file, call, part);
  const read = said ? null : readElsewhere(code, part);
  if (read)
    return [
      standingIn(
        fault.file,
        call,
        part,
        read,
        `\`${read.text}\` stands for it where it is not there, as at ${read.place}.`,
      ),
    ];
  const position: Position = said?.position ?? "last";
  const isFirst = (position === "first") !== (reverse?.text === "True");
  const asked = isFirst ? "is not None" : "is None";
  return [
    {
      strength: said ? 0.88 : 0.6,
      idea: runningIdea({
        cause: `\`${part.node.text}\` may be None, and ${fault.file.path}:${fault.line} puts things in order by it.`,
        explanation: said
          ? `Those without it come ${position}, as ${said.place} says.`
          : "Those without it come last. Nothing in the repository says so, so this is a guess.",
        edits: [part.written((text) => `${text} ${asked}, ${text}`)],
        basis: said ? "house" : "guess",
        name: `order_without_${part.name}`,
        sentence: `What has no ${part.name} has its place in the order.`,
      }),
    },
  ];
}

/** What stands for a part that is not there in another order of the file: `key=lambda one: one["joined"] or ""`. */
function orderOfKin(file: SourceFile, call: Node, part: KeyPart): Guess[] {
  const kin = file.tree.rootNode.descendantsOfType("call").flatMap((other) => {
    const key = readCall(other).named.get("key");
    const body = key?.type === "lambda" && other.id !== call.id ? field(key, "body") : null;
    const [left, right] =
      body?.type === "boolean_operator" ? [field(body, "left"), field(body, "right")] : [];
    const isAlike = left?.type === part.node.type && field(body ?? other, "operator")?.text === "or";
    return isAlike && right?.type === "string" ? [{ text: right.text, line: startLineOf(other) }] : [];
  });
  const [first] = kin;
  if (!first || kin.some(({ text }) => text !== first.text)) return [];
  const place = `${file.path}:${first.line}`;
  const told = `\`${first.text}\` stands for it where it is not there, as in the order at ${place}.`;
  return [standingIn(file, call, part, first, told)];
}

function standingIn(
  file: SourceFile,
  call: Node,
  part: KeyPart,
  { text }: { readonly text: string },
  explanation: string,
): Guess {
  return {
    strength: 0.9,
    idea: runningIdea({
      cause: `\`${part.node.text}\` may be None, and ${file.path}:${startLineOf(call)} puts things in order by it.`,
      explanation,
      edits: [part.written((own) => `${own} or ${text}`)],
      name: `order_without_${part.name}`,
      sentence: `What has no ${part.name} has its place in the order.`,
    }),
  };
}

/** `player.points or 0` wherever else it is read: the figure that stands for one that is not there. */
function readElsewhere(
  code: CodeIndex,
  part: KeyPart,
): { readonly text: string; readonly place: string } | null {
  const reads = optionalReads(code).filter(
    ({ name, node, fallback }) =>
      name === part.name && node.type === "boolean_operator" && /^(?:-?[\d.]+|["']{2})$/.test(fallback),
  );
  const [first] = reads;
  if (!first || !/^(?:0(?:\.0)?|["']{2})$/.test(first.fallback)) return null;
  if (reads.some(({ fallback }) => fallback !== first.fallback)) return null;
  return { text: first.fallback, place: `${first.file.path}:${startLineOf(first.node)}` };
}

function partsOf(code: CodeIndex, file: SourceFile, call: Node): KeyPart[] {
  const key = readCall(call).named.get("key");
  if (!key) return [];
  if (key.type === "lambda") {
    const body = field(key, "body");
    const [item] = parametersOf(key);
    return body && item ? partsIn(file, body, item.name) : [];
  }
  if (key.type === "call") return gotten(file, key);
  const chosen = chosenKeys(code, file, key);
  if (chosen.length > 0) return chosen;
  const [made] = calleesOfName(code, file.path, key);
  const home = made && code.file(made.path);
  const [item] = made ? parametersOf(made.node) : [];
  const returned = made ? descendantsHere(made.node, "return_statement") : [];
  const value = returned.length === 1 ? returned[0]?.firstNamedChild : null;
  return home && item && value ? partsIn(home, value, item.name) : [];
}

/** All keys of the table that one is chosen from: `SORTS[by]`, or a name for it. */
function chosenKeys(code: CodeIndex, file: SourceFile, key: Node): KeyPart[] {
  const scope = ancestorOfType(key, ["function_definition"]);
  const bound =
    key.type === "identifier"
      ? scope?.descendantsOfType("assignment").find((one) => field(one, "left")?.text === key.text)
      : null;
  const read = bound ? field(bound, "right") : key;
  const callee = read?.type === "call" ? field(read, "function") : null;
  const table = read && (field(read, "value") ?? (callee && field(callee, "object")));
  const found = table?.type === "identifier" ? code.resolve(file.path, table.text) : null;
  const home = found && code.file(found.path);
  const named =
    found && code.symbolsOf(found.path)?.assignments.find(({ name }) => name === found.name)?.node;
  const literal = named && field(named, "right");
  if (!home || literal?.type !== "dictionary") return [];
  return literal.namedChildren.flatMap((entry) => {
    const value = field(entry, "value");
    const body = value?.type === "lambda" ? field(value, "body") : null;
    const [item] = value && body ? parametersOf(value) : [];
    return body && item ? partsIn(home, body, item.name) : [];
  });
}

/** The function that a name stands for. */
function calleesOfName(code: CodeIndex, path: string, name: Node): FunctionSymbol[] {
  const found = name.type === "identifier" ? code.resolve(path, name.text) : null;
  if (found?.node?.type !== "function_definition") return [];
  return (code.symbolsOf(found.path)?.functions ?? []).filter(({ node }) => node.id === found.node?.id);
}

/** What a key reads of an item: all of it, or each entry of a tuple. */
function partsIn(file: SourceFile, body: Node, item: string): KeyPart[] {
  const inner = body.type === "parenthesized_expression" ? (body.firstNamedChild ?? body) : body;
  const isTuple = /^(?:tuple|expression_list)$/.test(inner.type);
  const all = isTuple ? inner.namedChildren : [inner];
  return all.flatMap((node): KeyPart[] => {
    const name = nameOfPart(node, item);
    if (name === null) return [];
    const replaced = isTuple ? node : body;
    const written = (text: (part: string) => string) =>
      replaceNode(file, replaced, isTuple ? text(node.text) : `(${text(node.text)})`);
    return [{ file, node, name, written }];
  });
}

/** `day` of `job.day`, `job["day"]` and `job.get("day")`. */
function nameOfPart(node: Node, item: string): string | null {
  if (!new RegExp(`^${item}\\b`).test(node.text)) return null;
  if (node.type === "call") {
    const { positional, receiver, callee } = readCall(node);
    const [key] = positional;
    return receiver?.text === item && callee?.endsWith(".get") && positional.length === 1 && key
      ? plainString(key)
      : null;
  }
  if (!isPlain(node)) return null;
  if (node.type === "attribute") return lastNameOf(node);
  const key = node.type === "subscript" ? field(node, "subscript") : null;
  return (key && (plainString(key) ?? key.text)) ?? (node.type === "identifier" ? "value" : null);
}

/** `attrgetter("day")`, `itemgetter("day")` */
function gotten(file: SourceFile, key: Node): KeyPart[] {
  const { positional, callee } = readCall(key);
  const maker = /(?:^|\.)(attrgetter|itemgetter)$/.exec(callee ?? "")?.[1];
  const names = positional.map((node) => plainString(node));
  if (!maker || names.length === 0 || names.some((name) => name === null)) return [];
  const read = (name: string | null) => (maker === "attrgetter" ? `item.${name}` : `item["${name}"]`);
  return names.flatMap((name, index) =>
    name === null || !/^\w+$/.test(name)
      ? []
      : [
          {
            file,
            node: key,
            name,
            written: (text) =>
              replaceNode(
                file,
                key,
                `lambda item: (${names.map((one, at) => (at === index ? text(read(one)) : read(one))).join(", ")})`,
              ),
          },
        ],
  );
}

/** The one part that is None for some items: by what the frames held, by its declaration, or as the only one. */
function openPart({ fault, code }: Scene, parts: readonly KeyPart[]): KeyPart | null {
  const [only, ...others] = parts;
  if (!only || others.length === 0) return only ?? null;
  const held = JSON.stringify(fault.frames.map(({ frame }) => frame.locals ?? {}));
  const seen = parts.filter(({ name }) =>
    new RegExp(`\\b${name}=None\\b|["']${name}["']+: *["']?(?:None|null)\\b`).test(held.replaceAll("\\", "")),
  );
  if (seen.length === 1) return seen[0] ?? null;
  // What is asked for by `get` may not be there.
  const asked = parts.filter(({ node }) => node.type === "call");
  if (asked.length === 1) return asked[0] ?? null;
  const declared = (seen.length > 0 ? seen : parts).filter(({ name }) => isDeclaredOpen(code, name));
  return declared.length === 1 ? (declared[0] ?? null) : null;
}

/** `day: Optional[date]` in a class of the project. */
function isDeclaredOpen(code: CodeIndex, name: string): boolean {
  const form = new RegExp(
    `^\\s+${name}\\s*:\\s*(?:Optional\\[|Mapped\\[Optional|[^=\\n]*\\|\\s*None\\b)|^\\s+${name}\\s*=.*\\bnull(?:able)?=True`,
    "m",
  );
  return code
    .naming(name)
    .flatMap((path) => code.file(path) ?? [])
    .some((file) => !file.isTest && form.test(file.text));
}

/** Where another order of the project puts what is not there: `(one.floor is None, one.floor)`, `one.day or date.max`. */
function shownPosition(
  code: CodeIndex,
  near: SourceFile,
  own: Node,
): { readonly position: Position; readonly place: string } | null {
  const paths = [near.path, ...code.mentions("key=").filter((path) => path !== near.path)];
  const found = paths
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && file.language === "python")
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("call").flatMap((call) => {
        const isOrder = /^(?:sorted|sort|min|max|nsmallest|nlargest)$/.test(
          lastNameOf(field(call, "function") ?? call) ?? "",
        );
        const { named } = isOrder ? readCall(call) : { named: new Map<string, Node>() };
        const key = named.get("key");
        const text = key?.type === "lambda" ? key.text : "";
        const isReversed = named.get("reverse")?.text === "True";
        const isLast = /\bis None,|\bor (?:\w+\.)*(?:max|MAX|inf)\b|float\(["']inf/.test(text);
        const isFirst = /\bis not None,|\bor (?:\w+\.)*(?:min|MIN)\b|-math\.inf|float\(["']-inf/.test(text);
        if (isLast === isFirst || call.id === own.id || ancestorOfType(call, ["ERROR"])) return [];
        const position: Position = isLast !== isReversed ? "last" : "first";
        return [{ position, place: `${file.path}:${startLineOf(call)}` }];
      }),
    );
  const positions = new Set(found.map(({ position }) => position));
  return positions.size === 1 ? (found[0] ?? null) : null;
}

/**
 * Where a value that is not there stands among the others by how it is compared elsewhere: `seen is None or seen < before`
 * takes it for the least. The least comes first, but for an order that is turned.
 */
function shownValue(
  code: CodeIndex,
  name: string,
  isReversed: boolean,
): { readonly position: Position; readonly place: string } | null {
  const form = new RegExp(
    `(?:\\bnot ([\\w.]*\\b${name})|\\b([\\w.]*\\b${name}) is None) or ([\\w.]*\\b${name}) (<|>)`,
  );
  const found = code.naming(name).flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language !== "python") return [];
    return file.tree.rootNode.descendantsOfType("boolean_operator").flatMap((node) => {
      const [, bare, asked, compared, sign] = form.exec(node.text) ?? [];
      if ((bare ?? asked) !== compared || !sign) return [];
      const position: Position = (sign === "<") !== isReversed ? "first" : "last";
      return [{ position, place: `${path}:${startLineOf(node)}` }];
    });
  });
  return new Set(found.map(({ position }) => position)).size === 1 ? (found[0] ?? null) : null;
}
