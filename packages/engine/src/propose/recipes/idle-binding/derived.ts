import type { Node } from "web-tree-sitter";
import { type Binding, bindingsAt, isAsked, readsName, readsOf } from "./bindings.ts";
import { type FailingUse, failingUse, partOf } from "./failing-use.ts";
import { type Kind, kindOfBinding, kindOfMember, wantedAt } from "./kinds.ts";
import { isIdle } from "./own-name.ts";
import { partsReadOf } from "./parts.ts";
import { type Meant, renamedTo, type Scene } from "./scene.ts";

/**
 * A value fails that something was made from just before: the parsed text, the entry of the list, the record of the id. Nobody
 * reads what was made, so it is meant where its beginning stands.
 */
export function derived(scene: Scene): Meant[] {
  const failing = failingUse(scene);
  if (!failing) return fromStatement(scene);
  const all = bindingsAt(failing.use, scene.dialect);
  const walked = all.find(({ name, role }) => name === failing.use.text && role === "item")?.source;
  const direct = meantFor(scene, failing, all);
  if (direct) return said(scene, failing.use, direct, placesOf(scene, failing, all, direct));
  // An item is wrong because another list is walked than the one that was made for it.
  if (walked?.type !== "identifier") return [];
  const list = meantFor(
    scene,
    { use: walked, part: null, isAbsent: false },
    bindingsAt(walked, scene.dialect),
    "list",
  );
  return list ? said(scene, walked, list, [walked]) : [];
}

export function said(
  scene: Pick<Scene, "file">,
  use: Node,
  meant: Binding,
  places: readonly Node[],
): Meant[] {
  return renamedTo(scene, places, meant.name, {
    id: "derived",
    cause: `\`${meant.name}\` is made from \`${use.text}\` and then not used, where \`${use.text}\` is not what is needed.`,
    explanation: `It uses \`${meant.name}\`.`,
    basis: "house",
  });
}

/** The one thing that is made from a name and not used. */
function meantFor(
  scene: Scene,
  failing: FailingUse,
  all: readonly Binding[],
  kind: Kind | null = null,
): Binding | null {
  const made = all.filter(
    (binding) =>
      binding.name !== failing.use.text &&
      isMadeFrom(binding, failing.use.text, all, scene) &&
      isFitFor(scene, binding, failing) &&
      (kind === null || kindOfBinding(binding, scene.locals, scene.code, scene.dialect) === kind),
  );
  const asked = made.filter(
    ({ role, reads }) => role !== "parameter" && reads.length > 0 && reads.every(isAsked),
  );
  const [only, ...others] = [made.filter(isIdle), asked].find((rank) => rank.length > 0) ?? [];
  return only && others.length === 0 ? only : null;
}

/**
 * The message does not tell which value was wrong. A list of which some were taken, or a number that was read from a text:
 * what was made is of the kind that the statement works with.
 */
function fromStatement(scene: Scene): Meant[] {
  if (!/^(?:TypeError|ValueError|RangeError)$/.test(scene.type) || !scene.isInnermost) return [];
  const { statement, dialect, code, locals } = scene;
  const leaf = lastNameIn(statement);
  const all = leaf ? bindingsAt(leaf, dialect) : [];
  const found = all.flatMap((binding) => {
    const isFree = isIdle(binding) || (binding.reads.length > 0 && binding.reads.every(isAsked));
    if (binding.role === "parameter" || !isFree || readsName(statement, binding.name, dialect)) return [];
    const kind = kindOfBinding(binding, locals, code, dialect);
    if (!isIdle(binding) && kind !== "list" && kind !== "number") return [];
    const beginnings = all.filter(
      (one) =>
        one.name !== binding.name &&
        readsName(binding.source, one.name, dialect) &&
        readsName(statement, one.name, dialect),
    );
    const [begun, ...more] = beginnings;
    if (!begun || more.length > 0 || kind === "truth" || kind === "nothing") return [];
    const places = readsOf(statement, begun.node, dialect).filter((node) => partOf(node) === null);
    return places.length > 0 ? [{ binding, places }] : [];
  });
  const [only, ...others] = found;
  const [first] = only?.places ?? [];
  return only && first && others.length === 0 ? said(scene, first, only.binding, only.places) : [];
}

function lastNameIn(statement: Node): Node | null {
  return statement.descendantsOfType("identifier").at(-1) ?? null;
}

/** Whether a binding is made from a name, or beside it from the same thing: the value beside its key. */
export function isMadeFrom(
  binding: Binding,
  name: string,
  all: readonly Binding[],
  { dialect }: Pick<Scene, "dialect">,
): boolean {
  const seen = new Set<string>();
  const pending = [binding];
  for (let one = pending.pop(); one; one = pending.pop()) {
    if (seen.has(one.name)) continue;
    seen.add(one.name);
    if (readsName(one.source, name, dialect)) return true;
    for (const other of all)
      if (other.name !== one.name && other.role === "local" && readsName(one.source, other.name, dialect))
        pending.push(other);
  }
  const own = all.find((one) => one.name === name);
  // Its place beside it, which the callback of a list is given as well.
  if (own?.role === "parameter" && binding.role === "item" && own.region.id === binding.region.id)
    return true;
  return (
    own?.role === "item" &&
    binding.role === "item" &&
    own.source !== null &&
    own.source.id === binding.source?.id
  );
}

/** What was shown of more entries than these was cut. */
const MOST_SHOWN = 10;

function isFitFor(scene: Scene, binding: Binding, { use, part }: FailingUse): boolean {
  const kind = kindOfBinding(binding, scene.locals, scene.code, scene.dialect);
  if (kind === "nothing" || (kind === "truth" && part !== null)) return false;
  const held = scene.locals?.[binding.name];
  if (part !== null && typeof held === "object" && held !== null && !Array.isArray(held)) {
    const keys = Object.keys(held).map((key) => key.replace(/^'(.*)'$/, "$1"));
    const isKey = /^subscript/.test(use.parent?.type ?? "");
    if (isKey && keys.length < MOST_SHOWN && !keys.includes(part)) return false;
  }
  const wanted = wantedAt(use, scene.dialect);
  if (wanted !== null) return kind === null || kind === wanted;
  if (part === null || kind === null || kind === "object") return true;
  return kindOfMember(part) === kind || (kind === "list" && /^\d+$/.test(part));
}

/** `{ ...DEFAULTS, ...options }`, `options or {}`: the same thing with all its parts. */
function isCompletion(source: Node | null): boolean {
  if (!source) return false;
  if (/^(?:dictionary|object|boolean_operator)$/.test(source.type)) return true;
  return source.type === "binary_expression"
    ? /\?\?|\|\|/.test(source.text)
    : /^(?:Object\.assign|dict|merge|defaults)\(/.test(source.text);
}

const PLAIN: readonly (Kind | null)[] = ["number", "text", "list", "truth", "function"];

/** Where the name stands for what was made from it: all of what the value itself has not. */
function placesOf(
  scene: Scene,
  { use, part, isAbsent }: FailingUse,
  all: readonly Binding[],
  meant: Binding,
): Node[] {
  const { dialect } = scene;
  const start = meant.source && meant.role === "local" ? meant.source.endIndex : meant.node.endIndex;
  const later = readsOf(meant.region, use, dialect)
    .concat(use)
    .filter((node) => node.startIndex > start);
  const wanted = wantedAt(use, dialect);
  if (part === null)
    return later.filter(
      (node) => node.id === use.id || (wanted !== null && wantedAt(node, dialect) === wanted),
    );
  const own = all.find(({ name }) => name === use.text);
  const kind = own ? kindOfBinding(own, scene.locals, scene.code, dialect) : null;
  if (isCompletion(meant.source)) return later.filter((node) => partOf(node) !== null);
  const ofMeant = partsReadOf(scene.code, meant.name);
  const ofOwn = partsReadOf(scene.code, use.text, scene.file.path);
  return later.filter((node) => {
    const read = partOf(node);
    if (node.id === use.id || read === part) return true;
    if (read === null) return false;
    if (isAbsent || PLAIN.includes(kind)) return kindOfMember(read) === null && read !== "length";
    return ofMeant.has(read) && !ofOwn.has(read);
  });
}
