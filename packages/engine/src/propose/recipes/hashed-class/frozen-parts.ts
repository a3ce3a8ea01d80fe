import type { CapturedValue } from "@bugstack/event";
import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { decoratorsOf, fieldsOf } from "../../../code/python/class-fields.ts";
import { constructedClass } from "../../../diagnose/origin/python/callees.ts";
import { readRepr } from "../../../reproduce/call/python-value.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** Fields that are declared as what cannot be changed, and what makes that of anything. */
const FIXED: readonly (readonly [RegExp, string])[] = [
  [/^(?:typing\.)?(?:Tuple|tuple)\b/, "tuple"],
  [/^(?:typing\.)?(?:FrozenSet|frozenset|AbstractSet)\b/, "frozenset"],
];

/**
 * An object that is hashed by its fields, one of which was given a list where a tuple is declared: what came from JSON.
 * Where such an object is made, what the field is given becomes what it is declared to be.
 */
export function frozenParts(code: CodeIndex, fault: PythonFault): { owner: ClassSymbol; idea: Idea } | null {
  const kind = /^(?:unhashable type: '|cannot use '[\w.]+' as a .*unhashable type: ')(list|set|dict)'/.exec(
    fault.exception.value,
  )?.[1];
  if (kind !== "list" && kind !== "set") return null;
  const held = fault.event.exceptions
    .flatMap(({ frames }) => frames)
    .flatMap((frame) => Object.values(frame.locals ?? {}));
  for (const value of held.toReversed()) {
    const seen = objectIn(value);
    const [owner, ...others] = seen
      ? code.classesNamed(seen.name).filter(({ path }) => code.file(path)?.isTest === false)
      : [];
    if (!seen || !owner || others.length > 0 || !isHashedByFields(owner)) continue;
    const wrong = fieldsOf(owner).flatMap((one, index) => {
      const into = FIXED.find(([pattern]) => pattern.test(one.annotation?.text ?? ""))?.[1];
      const isOfKind = seen.kinds.get(one.name) === kind || seen.kinds.get(String(index)) === kind;
      return into && isOfKind ? [{ name: one.name, index, into }] : [];
    });
    const [part, ...further] = wrong;
    if (!part || further.length > 0) continue;
    const sites = makersOf(code, owner, part);
    if (sites.length === 0) return null;
    const [site] = sites;
    return {
      owner,
      idea: runningIdea({
        cause: `\`${owner.name}\` is hashed by its fields, and ${site?.path}:${site ? startLineOf(site.node) : ""} gives \`${part.name}\` what may be a ${kind}, where it is declared as a ${part.into}.`,
        explanation: `A ${part.into} is made of it there.`,
        edits: sites.flatMap(({ path, node }) => {
          const file = code.file(path);
          return file ? [replaceNode(file, node, `${part.into}(${node.text})`)] : [];
        }),
        basis: "standard",
        name: `${owner.name.toLowerCase()}_is_hashed`,
        sentence: "An object whose parts came as a list is hashed.",
      }),
    };
  }
  return null;
}

/** The class of what was held, and of what kind its parts were, by name or place. */
function objectIn(value: CapturedValue): { name: string; kinds: ReadonlyMap<string, string> } | null {
  if (typeof value === "string") {
    const read = readRepr(value);
    if (read?.kind !== "call") return null;
    const parts = [
      ...read.positional.map((part, index) => [String(index), part.kind] as const),
      ...read.named.map(([name, part]) => [name, part.kind] as const),
    ];
    return { name: read.name.split(".").at(-1) ?? read.name, kinds: new Map(parts) };
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  const record = value as Readonly<Record<string, CapturedValue>>;
  const own = typeof record.$class === "string" ? record.$class.split(".").at(-1) : null;
  const read = typeof record.$repr === "string" ? objectIn(record.$repr) : null;
  if (read) return read;
  return own
    ? {
        name: own,
        kinds: new Map(Object.entries(record).map(([name, part]) => [name, kindOf(part)])),
      }
    : null;
}

/** The class of a part as far as it was captured. */
function kindOf(part: CapturedValue): string {
  if (Array.isArray(part)) return "list";
  const own = typeof part === "object" && part !== null && "$class" in part ? part.$class : null;
  return typeof own === "string" ? own : typeof part;
}

function isHashedByFields(owner: ClassSymbol): boolean {
  return (
    decoratorsOf(owner.node).some((mark) =>
      /dataclass\(.*frozen\s*=\s*True|unsafe_hash\s*=\s*True|^(?:attrs?\.)?frozen\b/s.test(mark),
    ) || owner.bases.some((base) => /(?:^|\.)NamedTuple$/.test(base))
  );
}

/** What is given to a field wherever such an object is made, but where it is fixed already. */
function makersOf(
  code: CodeIndex,
  owner: ClassSymbol,
  part: { readonly name: string; readonly index: number; readonly into: string },
) {
  return code.callsOf(owner.name).flatMap(({ path, node }) => {
    const isOther = constructedClass(code, path, node)?.node.id !== owner.node.id;
    if (code.file(path)?.isTest !== false || isOther) return [];
    const { positional, named } = readCall(node);
    const given = named.get(part.name) ?? positional[part.index];
    const isFixed =
      given === undefined ||
      /^(?:tuple|none)$/.test(given.type) ||
      (given.type === "call" && /^(?:tuple|frozenset)$/.test(field(given, "function")?.text ?? ""));
    return isFixed || given.text.includes("\n") ? [] : [{ path, node: given }];
  });
}
