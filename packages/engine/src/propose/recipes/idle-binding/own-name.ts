import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { walk } from "../../search/scope.ts";
import { type Binding, bindingsAt, contains, isAsked, readsOf } from "./bindings.ts";
import { mayBe, wantedAt } from "./kinds.ts";
import { type Meant, renamedTo, type Scene } from "./scene.ts";

const SAID =
  /^Cannot access '([\w$]+)' before initialization|^(?:cannot access local variable|local variable) '(\w+)' (?:where it is not|referenced before)/;

/** `const tariff = tariffs.get(tariff)` beside a `code` that nobody reads: what a name is made from is meant. */
export function ownName(scene: Scene): Meant[] {
  const said = SAID.exec(scene.message);
  const name = said?.[1] ?? said?.[2];
  const made = name === undefined ? null : madeOfItself(scene, name);
  const [first] = made?.reads ?? [];
  if (name === undefined || !made || !first || isCalled(first)) return [];
  const fit = bindingsAt(made.statement, scene.dialect).filter(
    (binding) =>
      binding.name !== name &&
      !/^(?:module|program)$/.test(binding.region.type) &&
      made.reads.every((read) => isFit(scene, binding, read)),
  );
  const only = fit.find((binding) => isMadeFromElsewhere(scene, made, name, binding.name)) ?? leastUsed(fit);
  if (!only) return [];
  return renamedTo(scene, made.reads, only.name, {
    id: "own_name",
    cause: `\`${name}\` is made from itself, and \`${only.name}\`, which it should be made from, is read by nobody.`,
    explanation: `It is made from \`${only.name}\`.`,
    basis: "house",
  });
}

interface Made {
  readonly statement: Node;
  readonly value: Node;
  readonly reads: readonly Node[];
}

/** The same is made from a thing of this name in another place. */
function isMadeFromElsewhere({ code, file }: Scene, { value }: Made, name: string, other: string): boolean {
  const wanted = value.text.replace(
    new RegExp(`(?<![\\w$.])${name.replace(/\$/g, "\\$")}(?![\\w$])`, "g"),
    () => other,
  );
  return code.paths.some(
    (path) =>
      !code.file(path)?.isTest &&
      (path !== file.path || wanted !== value.text) &&
      code.file(path)?.text.includes(wanted),
  );
}

/** The only one that nobody reads, else the only one that is asked about and no more. */
export function leastUsed(found: readonly Binding[]): Binding | null {
  const idle = found.filter(isIdle);
  const asked = found.filter(({ reads }) => reads.length > 0 && reads.every(isAsked));
  const [only, ...others] = idle.length > 0 ? idle : asked;
  return only && others.length === 0 ? only : null;
}

/** The declaration whose value reads the name that it declares. */
function madeOfItself({ file, line, dialect }: Scene, name: string): Made | null {
  for (const node of walk(file.tree.rootNode)) {
    if (!/^(?:variable_declarator|assignment)$/.test(node.type)) continue;
    const target = field(node, "name") ?? field(node, "left");
    const value = field(node, "value") ?? field(node, "right");
    if (target?.text !== name || !value || startLineOf(node) > line || value.endPosition.row + 1 < line)
      continue;
    const reads = readsOf(value, target, dialect);
    const own = value.text === name ? [value] : reads;
    if (own.length > 0 && node.parent && own.some((read) => contains(value, read)))
      return { statement: node.parent, value, reads: own };
  }
  return null;
}

function isCalled(read: Node): boolean {
  const { parent } = read;
  return parent !== null && /^call/.test(parent.type) && field(parent, "function")?.id === read.id;
}

/** What frameworks hand over, whether it is needed or not. */
const CUSTOMARY = /^(?:req|res|request|response|next|reply|event|context|ctx|info|args|kwargs|done)$/;

/** Bound to be read, and read by nobody. A leading underscore says that this is on purpose. */
export function isIdle({ name, role, reads, region }: Binding): boolean {
  if (reads.length > 0 || name.startsWith("_")) return false;
  const isHanded = region.parent?.type === "arguments" || region.type === "lambda" || CUSTOMARY.test(name);
  return role !== "parameter" || !isHanded;
}

export function isFit({ locals, code, dialect }: Scene, binding: Binding, place: Node): boolean {
  return mayBe(binding, wantedAt(place, dialect), locals, code, dialect);
}
