import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const LISTENS = /^(?:on|once|addListener|prependListener|subscribe|handle|listen)$/;
const EMITS = /^(?:emit|publish|dispatch|trigger|notify)$/;
const MOST_PLACES = 8;

interface Listener {
  readonly file: SourceFile;
  readonly pattern: Node;
}

interface Emission {
  readonly file: SourceFile;
  readonly argument: Node;
  readonly event: string;
}

/**
 * An event whose senders and listeners disagree about its form: `emit("done", job)` for `({ job }) => …`, or the other way
 * round. The side that is alone is changed to what all others do.
 */
export function eventPayloadGuesses(scene: Scene): Guess[] {
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const listening = listeningAround(place.node);
    if (!listening) continue;
    const { event, pattern } = listening;
    const all = everywhere(scene);
    const listeners = all.listeners.filter((one) => one.event === event);
    const emissions = all.emissions.filter((one) => one.event === event);
    const found =
      pattern.type === "object_pattern"
        ? wrapped(scene, event, listeners, emissions, all.emissions)
        : unwrapped(scene, event, pattern, listeners, emissions);
    return found ? [found] : [];
  }
  return [];
}

/** `emit(event, job)` becomes `emit(event, { job })`, where every listener takes `job` out of what it is given. */
function wrapped(
  scene: Scene,
  event: string,
  listeners: readonly Listener[],
  emissions: readonly Emission[],
  all: readonly Emission[],
): Guess | null {
  const bare = emissions.filter(({ argument }) => argument.type === "identifier");
  const [name] = new Set(bare.map(({ argument }) => argument.text));
  const takes = ({ pattern }: Listener) =>
    pattern.type === "object_pattern" && pattern.namedChildren.some((child) => nameOf(child) === name);
  if (name === undefined || bare.some(({ argument }) => argument.text !== name)) return null;
  if (!listeners.every(takes)) return null;
  const like = all.filter(({ argument }) => argument.type === "object" && has(argument, name));
  const edits = bare.map(({ file, argument }) =>
    textEdit(file, argument.startIndex, argument.endIndex, `{ ${name} }`),
  );
  const [first] = bare;
  return first
    ? guess(scene, like.length > 0 || listeners.length > 1 ? 0.97 : 0.9, {
        name: "event_is_sent_as_it_is_taken",
        sentence: "Those who listen are told in the form that they expect",
        cause: `\`${event}\` is sent with the ${name} itself, and its listeners take \`${name}\` out of what they are given.`,
        explanation: `Sends \`{ ${name} }\`${like[0] ? `, as ${like[0].file.path}:${startLineOf(like[0].argument)} does` : ""}.`,
        edits,
        basis: "house",
        place: { path: first.file.path, line: startLineOf(first.argument) },
      })
    : null;
}

/** A listener that takes the thing itself, where it is sent as a part of something. */
function unwrapped(
  scene: Scene,
  event: string,
  pattern: Node,
  listeners: readonly Listener[],
  emissions: readonly Emission[],
): Guess | null {
  const name = pattern.text;
  const own = listeners.find((one) => one.pattern.id === pattern.id);
  if (!own || emissions.length === 0) return null;
  if (!emissions.every(({ argument }) => argument.type === "object" && has(argument, name))) return null;
  const edits: Edit[] = listeners
    .filter((one) => one.pattern.type === "identifier" && one.pattern.text === name)
    .map((one) => {
      const isBare = one.pattern.parent?.type === "arrow_function";
      const text = isBare ? `({ ${name} })` : `{ ${name} }`;
      return textEdit(one.file, one.pattern.startIndex, one.pattern.endIndex, text);
    });
  return guess(scene, 0.96, {
    name: "event_is_taken_as_it_is_sent",
    sentence: "The listener takes what it is sent",
    cause: `\`${event}\` is sent as an object with \`${name}\` in it, and this listener takes the object for it.`,
    explanation: `Takes \`${name}\` out of what is sent.`,
    edits,
    basis: "house",
    place: { path: own.file.path, line: startLineOf(pattern) },
  });
}

function nameOf(child: Node): string | undefined {
  return (field(child, "key") ?? field(child, "left") ?? child).text;
}

function has(object: Node, name: string): boolean {
  return object.namedChildren.some(
    (child) => (child.type === "shorthand_property_identifier" ? child : field(child, "key"))?.text === name,
  );
}

/** The event and the first parameter of the listener around a node. */
function listeningAround(node: Node): { readonly event: string; readonly pattern: Node } | null {
  let scope: Node | null = node;
  while (scope && !isFunctionNode(scope)) scope = scope.parent;
  const call = scope?.parent?.type === "arguments" ? scope.parent.parent : null;
  const event = call ? eventOf(call, LISTENS) : null;
  const pattern = scope && firstParameter(scope);
  return event !== null && pattern ? { event, pattern } : null;
}

function firstParameter(scope: Node): Node | null {
  const first = field(scope, "parameter") ?? field(scope, "parameters")?.namedChildren[0] ?? null;
  return first && (field(first, "pattern") ?? first);
}

/** The name of the event of a call such as `bus.on("done", …)`. */
function eventOf(call: Node, methods: RegExp): string | null {
  const callee = call.type === "call_expression" ? field(call, "function") : null;
  if (callee?.type !== "member_expression" || !methods.test(field(callee, "property")?.text ?? ""))
    return null;
  const first = field(call, "arguments")?.namedChildren[0];
  return first
    ? (plainString(first) ?? (/^[\w$]+(?:\.[\w$]+)+$/.test(first.text) ? first.text : null))
    : null;
}

interface Everywhere {
  readonly listeners: readonly (Listener & { readonly event: string })[];
  readonly emissions: readonly Emission[];
}

const known = new WeakMap<Scene, Everywhere>();

/** All senders and listeners of the project, its tests left out. */
function everywhere(scene: Scene): Everywhere {
  const { code } = scene.investigation;
  const before = known.get(scene);
  if (before) return before;
  const listeners: (Listener & { event: string })[] = [];
  const emissions: Emission[] = [];
  for (const path of code.paths) {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") continue;
    for (const call of file.tree.rootNode.descendantsOfType("call_expression")) {
      const given = field(call, "arguments")?.namedChildren.filter((child) => child.type !== "comment") ?? [];
      const listened = eventOf(call, LISTENS);
      const second = given[1];
      const pattern = listened !== null && second && isFunctionNode(second) ? firstParameter(second) : null;
      if (listened !== null && pattern) listeners.push({ file, pattern, event: listened });
      const emitted = eventOf(call, EMITS);
      if (emitted !== null && second && given.length === 2)
        emissions.push({ file, argument: second, event: emitted });
    }
  }
  const found = { listeners, emissions };
  known.set(scene, found);
  return found;
}
