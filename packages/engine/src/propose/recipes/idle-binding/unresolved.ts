import type { Node } from "web-tree-sitter";
import { startLineOf } from "../../../code/nodes.ts";
import { walk } from "../../search/scope.ts";
import { areSameWords } from "../not-defined/same-words.ts";
import { similarity } from "../structure/similar-names.ts";
import { type Binding, bindingsAt, contains, isAsked, readsOf } from "./bindings.ts";
import { kindOfBinding, wantedAt } from "./kinds.ts";
import { isIdle } from "./own-name.ts";
import { type Meant, renamedTo, type Scene } from "./scene.ts";

const SAID =
  /^(?:name '(\w+)' is not defined|([\w$]+) is not defined$|(?:cannot access local|local) variable '(\w+)' )/;

/** A name that nothing declares, beside a variable that nobody reads or that is only asked about: that one is meant. */
export function unresolved(scene: Scene): Meant[] {
  const said = SAID.exec(scene.message);
  const name = said?.[1] ?? said?.[2] ?? said?.[3];
  const use = name === undefined ? null : useOf(scene, name);
  if (name === undefined || !use || isOfTree(scene, name) || /^[A-Z]/.test(name)) return [];
  // Of a branch that always leaves nothing comes here: there the name is another thing.
  const branches = declarationsOf(use, name).map(branchThatLeaves);
  if (branches.some((branch) => branch === null || contains(branch, use))) return [];
  if (said?.[3] !== undefined && branches.length === 0) return [];
  const wanted = wantedAt(use, scene.dialect);
  if (wanted === "function" || (wanted === null && hasParts(use))) return [];
  const around = wholeAround(use);
  const fit = bindingsAt(use, scene.dialect).filter((binding) => {
    if (isOfModule(binding) || binding.reads.some((read) => contains(around, read))) return false;
    const kind = kindOfBinding(binding, scene.locals, scene.code, scene.dialect);
    if (wanted !== null) return kind === wanted;
    return kind !== "function" && !(isIndexed(use) && /^(?:number|truth)$/.test(kind ?? ""));
  });
  const only =
    oneOf(
      fit.filter((binding) => isIdle(binding)),
      name,
    ) ??
    oneOf(
      fit.filter(({ role, reads }) => role !== "parameter" && reads.length > 0 && reads.every(isAsked)),
      name,
    );
  if (!only) return [];
  const places = readsOf(only.region, use, scene.dialect)
    .concat(use)
    .filter((read) => !branches.some((branch) => contains(branch, read)));
  return renamedTo(scene, places, only.name, {
    id: "unresolved",
    cause: `\`${name}\` is declared nowhere, and \`${only.name}\` is made and then not used.`,
    explanation: `It is \`${only.name}\` here.`,
    basis: "house",
  });
}

export function useOf({ file, line, frame, dialect }: Scene, name: string): Node | null {
  const { column } = frame.frame;
  const uses = [...walk(file.tree.rootNode)].filter(
    (node) =>
      node.text === name &&
      startLineOf(node) === line &&
      (node.type === "shorthand_property_identifier" || (node.type === "identifier" && dialect.isRead(node))),
  );
  return uses.find((node) => node.startPosition.column + 1 === column) ?? uses[0] ?? null;
}

/** Something in the tree has this name: it is not imported here. */
function isOfTree({ code }: Scene, name: string): boolean {
  return (
    code.functionsNamed(name).some(({ path }) => code.file(path)?.isTest === false) ||
    code.classesNamed(name).length > 0 ||
    code
      .naming(name)
      .some(
        (path) =>
          (code.symbolsOf(path)?.imports ?? []).some(({ local }) => local === name) ||
          (code.symbolsOf(path)?.assignments ?? []).some((one) => one.name === name),
      )
  );
}

function isOfModule({ region }: Binding): boolean {
  return /^(?:module|program)$/.test(region.type);
}

function isIndexed({ id, parent }: Node): boolean {
  return parent !== null && /^subscript/.test(parent.type) && parent.firstNamedChild?.id === id;
}

/** Where the function gives something this name. */
function declarationsOf(use: Node, name: string): Node[] {
  const outermost = ancestorsOf(use).findLast(({ type }) => FUNCTIONS.test(type));
  return [...walk(outermost ?? use)].filter(
    (node) =>
      node.text === name &&
      /^(?:variable_declarator|object_pattern|pair_pattern|pattern_list|assignment|augmented_assignment|for_statement|parameters|formal_parameters)$/.test(
        node.parent?.type ?? "",
      ) &&
      (node.parent?.lastNamedChild?.id !== node.id || /pattern|parameters/.test(node.parent.type)),
  );
}

/** The block of a branch in which a declaration stands, where its last statement leaves it. */
function branchThatLeaves(declaration: Node): Node | null {
  const block = ancestorsOf(declaration).find(({ type }) => /^(?:block|statement_block)$/.test(type));
  const last = block?.namedChildren.findLast(({ type }) => type !== "comment");
  const isBranch = /^(?:if_statement|elif_clause|else_clause)$/.test(block?.parent?.type ?? "");
  return block && isBranch && LEAVES.test(last?.type ?? "") ? block : null;
}

const LEAVES = /^(?:return|throw|raise|continue|break)_statement$/;
const FUNCTIONS =
  /^(?:function_definition|function_declaration|arrow_function|function_expression|method_definition)$/;

function ancestorsOf(node: Node): Node[] {
  const found: Node[] = [];
  for (let around = node.parent; around; around = around.parent) found.push(around);
  return found;
}

/** Whether parts of it are read by names that only the house knows. */
function hasParts(use: Node): boolean {
  return /^(?:member_expression|attribute)$/.test(use.parent?.type ?? "");
}

/** The text, the sum or the call that a use stands in: what is read in it is another thing. */
function wholeAround(use: Node): Node {
  let whole = use;
  while (
    whole.parent &&
    !/statement|declarat|^(?:assignment|pair|block|arguments|argument_list|program|module)$|function/.test(
      whole.parent.type,
    )
  )
    whole = whole.parent;
  return whole;
}

/** The only one, or of several the one whose name tells. */
export function oneOf(found: readonly Binding[], name: string): Binding | null {
  const [only, ...others] = found;
  if (!only || others.length === 0) return only ?? null;
  const named = found.filter((one) => areSameWords(name, one.name) || similarity(name, one.name) >= 0.6);
  return named.length === 1 ? (named[0] ?? null) : null;
}
