import type { Node } from "web-tree-sitter";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { type Accepted, type FailingCall, leftOut } from "./failing-call.ts";
import { takenKinds, valueKind } from "./kinds-given.ts";
import { mayTakeText, parametersKnowing } from "./literal-meaning.ts";

/**
 * The parameter that a keyword means: the only one that is still needed, one of nearly its name, the one that gets the
 * same value from other callers, one that knows the same text, or one called as its value.
 */
export function meantParameter(failing: FailingCall, name: string, value: Node): Accepted | null {
  const free = leftOut(failing);
  const names = free.map((parameter) => parameter.name);
  const near = likelyName(name, names);
  const byName = (wanted: string) => free.find((parameter) => parameter.name === wanted) ?? null;
  if (near?.by === "spelling") return byName(near.name);
  const needed = free.filter((parameter) => parameter.isRequired);
  const unknown = [...failing.call.named.keys()].filter(
    (key) => !failing.called.accepts.some((parameter) => parameter.name === key),
  );
  if (needed.length === 1 && unknown.length === 1) return needed[0] ?? null;
  const given = nameOf(value);
  const shown = given === null ? null : givenByOthers(failing, free, given);
  if (shown) return shown;
  const knowing = parametersKnowing(failing, free, value);
  if (knowing.length > 0) return knowing.length === 1 ? (knowing[0] ?? null) : null;
  if (near && near.by !== "overlap") return byName(near.name);
  const subject = subjectOf(name);
  const alike = names.filter((other) => subjectOf(other) === subject);
  if (alike.length > 0) return alike.length === 1 ? byName(alike[0] ?? "") : null;
  const left = unknown.length === 1 ? onlyOneOfKind(failing, free, value) : null;
  if (left) return left;
  const named = unknown.length === 1 ? onlyOneNamed(failing, free) : null;
  if (named) return named;
  if (given === null) return null;
  // A word in common is a guess, unless the value has the name of the same parameter.
  const called = byName(given);
  const alikeValue = near ? likelyName(given, names) : null;
  return (
    called ??
    (near && alikeValue?.name === near.name && alikeValue.by !== "overlap" ? byName(near.name) : null)
  );
}

/** The only parameter that the other callers in this file give by its name, where it can be given in no other way. */
function onlyOneNamed({ path, others }: FailingCall, free: readonly Accepted[]): Accepted | null {
  const beside = others.filter((other) => other.path === path && !other.isTest);
  const named = free.filter(({ name }) => beside.some(({ call }) => call.named.has(name)));
  const [only, ...more] = named;
  const isAll =
    beside.length > 0 && beside.every(({ call }) => only !== undefined && call.named.has(only.name));
  return only?.kind === "keyword_only" && more.length === 0 && isAll ? only : null;
}

/** The only free parameter that says it takes what the value is; null where a kind is not told, or two take it. */
function onlyOneOfKind(
  { code, call, path }: FailingCall,
  free: readonly Accepted[],
  value: Node,
): Accepted | null {
  const kind = valueKind(code, path, value);
  if (kind === null) return null;
  const kinds = free.map((parameter) => ({ parameter, takes: takenKinds(parameter.node) }));
  if (kinds.some(({ takes }) => takes.length === 0)) return null;
  const fitting = kinds.filter(
    ({ parameter, takes }) => takes.includes(kind) && !call.named.has(parameter.name),
  );
  return fitting.length === 1 ? (fitting[0]?.parameter ?? null) : null;
}

/** Whether a free parameter has a word of the keyword or of its value, or takes texts as well, so that it may be meant. */
export function isNearFree(failing: FailingCall, name: string, value: Node): boolean {
  const given = nameOf(value);
  const free = leftOut(failing);
  if (mayTakeText(free, value) || parametersKnowing(failing, free, value).length > 0) return true;
  return free.some(
    (parameter) =>
      likelyName(name, [parameter.name]) !== null ||
      (given !== null && likelyName(given, [parameter.name]) !== null),
  );
}

const CONVERTS = /^(?:str|int|float|bool|list|tuple|set|frozenset|dict|sorted|Decimal|Path|copy|deepcopy)$/;

/** `power` of `power`, `body.power`, `row["power"]`, `row.get("power")`, `power.strip()` and `bool(power)`; null for what has no name. */
function nameOf(value: Node): string | null {
  if (/^(?:identifier|attribute)$/.test(value.type)) return lastNameOf(value);
  if (value.type === "subscript") return plainString(field(value, "subscript") ?? value);
  const callee = value.type === "call" ? field(value, "function") : null;
  if (!callee) return null;
  const [first, ...others] = readCall(value).positional;
  const called = lastNameOf(callee) ?? "";
  if (callee.type !== "attribute" || /^[A-Za-z_]+\.(?:Path|Decimal|copy|deepcopy)$/.test(callee.text))
    return first && others.length === 0 && CONVERTS.test(called) ? nameOf(first) : null;
  if (/^(?:get|pop|getlist|get_list)$/.test(called)) return first ? plainString(first) : null;
  const object = field(callee, "object");
  return object && /^(?:strip|lower|upper|copy|title|split|casefold)$/.test(called) ? nameOf(object) : null;
}

/** The one free parameter that other callers give a value of the same name: `with_power=power`. */
function givenByOthers(
  { called, others }: FailingCall,
  free: readonly Accepted[],
  given: string,
): Accepted | null {
  const places = called.accepts.filter(({ kind }) => kind === "positional");
  const taking = free.filter((parameter) =>
    others.some(({ call }) => {
      const place = call.hasSplat ? -1 : places.findIndex(({ name }) => name === parameter.name);
      const value = call.named.get(parameter.name) ?? call.positional[place];
      return value !== undefined && nameOf(value) === given;
    }),
  );
  return taking.length === 1 ? (taking[0] ?? null) : null;
}

/** What a switch is about: `power` of `has_power`, `with_power` and `include_power`. */
function subjectOf(name: string): string {
  return name.replace(
    /^(?:is|has|with|uses?|using|includes?|including|wants?|needs?|enabled?|add)_(?=\w)/,
    "",
  );
}
