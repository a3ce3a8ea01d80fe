import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { FUNCTIONS, parametersOf, takenFrom } from "../../../diagnose/origin/javascript/bindings.ts";
import { type CallGuard, houseCallGuard } from "../../house/javascript/call-guards.ts";
import { commentOf } from "../../house/javascript/comments.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const TELLING =
  /^(?:(?:on|after|before)[A-Z]\w*|cb|callback|done|progress|report|notify|listener|hook|log|logger)$/;

/**
 * A function that its caller may hand over to be told of something, called although it was left out. Nobody wants its
 * result, so that it is simply not called then: as the house does with it, or with such functions, elsewhere.
 */
export function optionalCallbackGuesses(scene: Scene): Guess[] {
  const { file } = scene.fault;
  const { code } = scene.investigation;
  const callee = calleeOf(scene);
  const call = callee?.parent?.type === "call_expression" ? callee.parent : null;
  if (!callee || !call) return [];
  const name = field(callee, "property")?.text ?? callee.text;
  const like = houseCallGuard(code, file, callee, name);
  if (!isUnused(call) && !(like && isSifted(call))) return [];
  // Things of which the house asks whether they have another function may lack this one as well.
  const isOfItem = like?.receiver !== null && like?.receiver === field(callee, "object")?.text;
  if (!isLeftOut(scene) && !isOfItem) return [];
  const declared = declaredOptional(code, callee, name);
  if (!like && !declared && !TELLING.test(name)) return [];
  const isOwnForm = like?.form === "if" && call.parent?.type === "expression_statement";
  const asStatement = isOwnForm && code.mentions("?.").length === 0 ? call.parent : null;
  const where = like ? `, as ${like.place} does` : declared ? `: ${declared}` : "";
  return [
    guess(scene, strengthOf(like, declared, name), {
      name: "callback_may_be_left_out",
      sentence: "The call goes through also without the callback",
      cause: `\`${callee.text}\` may be left out by callers, and is called without looking.`,
      explanation: `Calls it only where it was given${where}.`,
      edits: [
        asStatement
          ? textEdit(file, asStatement.startIndex, asStatement.startIndex, `if (${callee.text}) `)
          : textEdit(file, callee.endIndex, callee.endIndex, "?."),
      ],
      basis: like || declared ? "house" : "standard",
      place: { path: file.path, line: startLineOf(callee) },
    }),
  ];
}

function strengthOf(like: CallGuard | null, declared: string | null, name: string): number {
  if (like?.isSameName) return 0.95;
  if (declared) return 0.94;
  return like ? 0.92 : TELLING.test(name) ? 0.78 : 0;
}

/** What is called: a parameter, or a member of an object of options or of the object itself. */
function calleeOf(scene: Scene): Node | null {
  const place = scene.trace.ways[0]?.place;
  if (!place || place.path !== scene.fault.file.path || scene.trace.fault === "nothing") return null;
  const { node, members } = place;
  if (members.length === 0) return node.type === "identifier" && functionWith(node) ? node : null;
  const member = node.parent?.type === "member_expression" ? node.parent : null;
  const isPlain = /^(?:identifier|this|member_expression)$/.test(node.type);
  if (!member || members.length !== 1 || field(member, "object")?.id !== node.id || !isPlain) return null;
  const isOwn = node.type === "this" || functionWith(node) !== null || isItemOfLoop(node);
  return isOwn && field(member, "property")?.text === members[0]?.name ? member : null;
}

/** `for (const plugin of plugins)`: one of many things that are handed over. */
function isItemOfLoop(node: Node): boolean {
  const loop = ancestorOfType(node, ["for_in_statement"]);
  return loop !== null && field(loop, "left")?.text === node.text;
}

/** A call whose result nobody looks at. */
function isUnused(call: Node): boolean {
  const outer = call.parent?.type === "await_expression" ? call.parent.parent : call.parent;
  return outer?.type === "expression_statement" || isDeferred(call);
}

/** `plugins.map((plugin) => plugin.onRequest(path)).filter(Boolean)`, `rules.some((rule) => rule.applies(x))`: nothing is no answer. */
function isSifted(call: Node): boolean {
  const arrow = call.parent?.type === "arrow_function" ? call.parent : null;
  const outer = arrow?.parent?.type === "arguments" ? arrow.parent.parent : null;
  const taking = outer && field(outer, "function");
  if (!outer || !taking) return false;
  const name = field(taking, "property")?.text ?? "";
  if (/^(?:some|find|filter)$/.test(name)) return true;
  const next = outer.parent?.type === "member_expression" ? outer.parent.parent : null;
  return (
    name === "map" &&
    next !== null &&
    /^\.filter\((?:Boolean|\(?(\w+)\)? => \1)\)$/.test(next.text.slice(outer.text.length).trim())
  );
}

/** `setTimeout(() => callback(null, item), 5)`: nobody looks at what the arrow function gives. */
function isDeferred(call: Node): boolean {
  const arrow = call.parent?.type === "arrow_function" ? call.parent : null;
  const outer = arrow?.parent?.type === "arguments" ? arrow.parent.parent : null;
  const callee = outer && field(outer, "function");
  const name = callee ? (field(callee, "property") ?? callee).text : "";
  return /^(?:setTimeout|setImmediate|setInterval|queueMicrotask|nextTick|on|once|finally|forEach)$/.test(
    name,
  );
}

/** On some way the value is nothing: left out of a call or of the options, or nothing is given on purpose. */
function isLeftOut({ trace }: Scene): boolean {
  return (
    trace.origins.some(
      ({ why, kind, places }) =>
        /leaves the argument|is made here without/.test(why) ||
        (kind === "dropped_member" && places.at(-1)?.node.type === "object" && /has no `/.test(why)),
    ) ||
    trace.ways.some(({ place }) => place.members.length === 0 && /^(?:undefined|null)$/.test(place.node.text))
  );
}

/** The function whose parameter a name is, as a whole or taken out of it. */
function functionWith(node: Node): Node | null {
  for (let scope = ancestorOfType(node, FUNCTIONS); scope; scope = ancestorOfType(scope, FUNCTIONS))
    if (parametersOf(scope).some(({ pattern }) => takenFrom(pattern, node.text) !== null)) return scope;
  return null;
}

/** Where it is said that the function may be left out: by its type, or by the comment of the function or its class. */
function declaredOptional(code: CodeIndex, callee: Node, name: string): string | null {
  const scope = ancestorOfType(callee, FUNCTIONS);
  if (!scope) return null;
  const escaped = name.replace(/\$/g, "\\$");
  const typed = new RegExp(`(?:^|[\\s{(,;])${escaped}\\?\\s*:`, "m");
  const owner = functionWith(callee) ?? scope;
  const written = field(owner, "parameters")?.text ?? "";
  if (typed.test(written)) return `\`${name}?\` is its type`;
  const member = callee.type === "member_expression";
  const types = member ? code.mentions(`${name}?`) : [];
  if (types.some((path) => typed.test(code.file(path)?.text ?? ""))) return `\`${name}?\` is its type`;
  const said = new RegExp(
    `@param\\s+(?:\\{[^}]*\\}\\s*)?\\[(?:[\\w.]+\\.)?${escaped}\\b|@param\\s+\\{[^}]*=\\}\\s*(?:[\\w.]+\\.)?${escaped}\\b|\\b${escaped}\\b[^.;\\n]*\\boptional\\b|\\boptional\\b[^.;\\n]*\\b${escaped}\\b`,
    "i",
  );
  const comments = [commentOf(owner), commentOf(scope)].filter((text) => text !== null);
  if (comments.some((text) => said.test(text))) return "its comment says so";
  const whole = ancestorOfType(scope, ["class_declaration", "class"]);
  const ofAll =
    /\b(?:callbacks?|listeners?|hooks?|handlers?)\b[^.;\n]*\boptional\b|\boptional\b[^.;\n]*\b(?:callbacks?|listeners?|hooks?|handlers?)\b/i;
  return ofAll.test((whole && commentOf(whole)) ?? "") ? "the comment of the class says so" : null;
}
