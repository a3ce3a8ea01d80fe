import type { Node } from "web-tree-sitter";
import { calleeOf, field } from "../../../code/nodes.ts";
import { type FlowContext, type Hop, mayBeNothing, type StepBack, type ValuePlace } from "../flow.ts";
import { birth, inner, shortText } from "../hops.ts";
import { contextHops } from "./context-stores.ts";
import { dispatchOf } from "./dispatched.ts";
import { type Callee, calleesOf, returnsOf } from "./functions.ts";
import { askedTable, keptEntryHops } from "./kept-entries.ts";
import { listHops } from "./lists.ts";
import { valueLookup } from "./lookups.ts";
import { isForgottenOutside, isGathering, promiseHops } from "./promises.ts";
import { requiredHops } from "./required-modules.ts";
import { returnHops } from "./return-hops.ts";
import { functionsOf } from "./values.ts";

/** A function that a function made that a function made is not looked for. */
const MOST_NESTED = 2;
const MOST_DISPATCHED = 4;

/** What a call gives: what the functions return that it may run, or where it is born when its code is not in the tree. */
export function callHops(place: ValuePlace, context: FlowContext, stepBack: StepBack): Hop[] {
  const { node, path, members } = place;
  const isMap = isOfMap(place, context);
  const own = isMap
    ? []
    : // A method that hands its call on to a thing of the same name does not call itself: `get(id) { return this.map.get(id); }`.
      calleesOf(context.code, path, node).filter(
        ({ certainty, symbol }) => certainty === 1 || symbol.path !== path || !isInside(node, symbol.node),
      );
  if (own.some(({ certainty }) => certainty === 1))
    return own.flatMap((callee) => returnHops(place, context, callee));
  const known = promiseHops(place, context) ?? listHops(place, context) ?? throughHops(place);
  if (known) {
    return isForgottenChain(place, context)
      ? [birth(place, "It gives a promise, and nobody waits for it.", 0.9, "missing_await")]
      : known;
  }
  const put = contextHops(place, context);
  if (put) return put;
  const table = askedTable(node);
  const kept = table ? keptEntryHops(place, table, context) : [];
  if (kept.length > 0) return kept;
  const surest = own.length > 0 ? own : functionsBehind(place, context, stepBack);
  if (surest.length > 0) return surest.flatMap((callee) => returnHops(place, context, callee));
  if (!isMap && isForgottenOutside(place, context))
    return [
      birth(
        place,
        `\`${shortText(calleeOf(node) ?? node)}\` gives a promise, and nobody waits for it.`,
        0.8,
        "missing_await",
      ),
    ];
  const lookup = mayBeNothing(context.fault) && members.length === 0 ? valueLookup(node) : null;
  if (lookup) return [birth(place, `\`${shortText(node)}\`: ${lookup}.`, 0.75, "lookup")];
  const required = requiredHops(place, context);
  if (required.length > 0) return required;
  const name = calleeOf(node);
  return [
    birth(place, `\`${shortText(name ?? node)}\` is code from outside and gave the value.`, 0.25, "outside"),
  ];
}

function isInside(node: Node, outer: Node): boolean {
  return outer.startIndex <= node.startIndex && node.endIndex <= outer.endIndex;
}

/** `this.notes.get(id)`, where the class or module makes `notes` as a Map, or the module that it is taken from. */
function isOfMap({ node, path }: ValuePlace, { code }: FlowContext): boolean {
  const callee = field(node, "function")?.text ?? "";
  const name = /(?:^|\.)(#?[\w$]+)\.get$/.exec(callee)?.[1];
  if (name === undefined) return false;
  const escaped = name.replace("#", "").replace(/\$/g, "\\$");
  const made = new RegExp(`(?:^|[\\s.#])${escaped}(?:(?::[^=\\n]*)? =|:) new (?:Weak)?Map\\b`);
  const from = code.resolve(path, callee.replace(/\.get$/, ""))?.path;
  return [path, ...(from && from !== path ? [from] : [])].some((one) =>
    made.test(code.file(one)?.text ?? ""),
  );
}

function isForgottenChain(place: ValuePlace, context: FlowContext): boolean {
  const callee = field(place.node, "function");
  const isChain =
    isGathering(place.node) ||
    /^(?:then|catch|finally)$/.test((callee && field(callee, "property")?.text) ?? "");
  return isChain && isForgottenOutside(place, context);
}

/** Calls that give what they were given: copies, frozen objects, merges. Null for others. */
function throughHops(place: ValuePlace): Hop[] | null {
  const name = field(place.node, "function")?.text ?? "";
  const given = (field(place.node, "arguments")?.namedChildren ?? []).filter(
    (child) => child.type !== "comment",
  );
  if (/^(?:Object\.(?:freeze|seal)|structuredClone|Array\.from)$/.test(name) && given[0])
    return inner(place, given[0]);
  if (name !== "Object.assign" || place.members.length === 0) return null;
  return given.toReversed().flatMap((child) => inner(place, child));
}

/** Functions that a call may run when its callee is a value: handed over, made by another function, kept in a table. */
function functionsBehind(place: ValuePlace, context: FlowContext, stepBack: StepBack): Callee[] {
  const callee = field(place.node, "function");
  const depth = (context.depth ?? 0) + 1;
  if (!callee || depth > MOST_NESTED) return [];
  const found = functionsOf({ path: place.path, node: callee, members: [] }, { ...context, depth }, stepBack);
  const known = new Set(found.map(({ symbol }) => symbol.node.id));
  return [...found, ...dispatched(place, context).filter(({ symbol }) => !known.has(symbol.node.id))];
}

/** Functions of the table that the callee is taken out of; of many those that may have given nothing, where it was nothing. */
function dispatched({ path, node, members }: ValuePlace, { code, fault }: FlowContext): Callee[] {
  const all = dispatchOf(code, path, node)?.functions ?? [];
  const isNothing = fault === "nothing" && members.length === 0;
  const fitting = isNothing ? all.filter(({ symbol }) => mayGiveNothing(symbol.node)) : all;
  return fitting.length > MOST_DISPATCHED
    ? []
    : fitting.map(({ symbol }) => ({ symbol, certainty: 0.9 / Math.max(1, fitting.length * 0.7) }));
}

function mayGiveNothing(definition: Node): boolean {
  const { values, bare, canFallOff } = returnsOf(definition);
  return canFallOff || bare.length > 0 || values.some(({ type }) => /^(?:null|undefined)$/.test(type));
}
