import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { insertAfter } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { bindingsIn } from "./names.ts";

/**
 * Branches that set a name to all but one of the values that there are: the keys of a table, the entries of a list, the
 * members of an enumeration. The way that no branch takes sets it to the one that is left.
 */
export function remainingValueIdeas(code: CodeIndex, fault: PythonFault, name: string): Idea[] {
  const scope = fault.function?.node;
  const bound = scope ? bindingsIn(scope).filter((node) => node.text === name) : [];
  const values = bound.map((node) => valueSet(node));
  const chain = bound[0] && ancestorOfType(bound[0], ["if_statement"], scope ?? undefined);
  const texts = new Set(values.flatMap((value) => value?.text ?? []));
  if (!chain || texts.size < 2 || values.length !== texts.size || values.some((value) => value === null))
    return [];
  const isOneChain = bound.every((node) => chainOf(node, chain));
  const hasElse = chain.namedChildren.some(({ type }) => type === "else_clause");
  const last = chain.namedChildren.at(-1);
  if (!isOneChain || hasElse || !last || chain.endIndex > fault.statement.startIndex) return [];
  const kinds = values.flatMap((value) => value ?? []);
  const left = remaining(code, fault, kinds);
  const edit = left && insertAfter(fault.file, chain, ["else:", `\t${name} = ${left.text}`]);
  if (!left || !edit) return [];
  return [
    runningIdea({
      cause: `No branch at ${fault.file.path}:${startLineOf(chain)} sets \`${name}\` where none of their conditions holds.`,
      explanation: `There it is ${left.text}, the one of ${left.place} that no branch sets.`,
      edits: [edit],
      basis: "house",
      name: `without_a_branch_for_${name}`,
      sentence: `What no branch is for has the value that is left.`,
    }),
  ];
}

interface Value {
  /** As it is written: `"late"`, `Shift.LATE`. */
  readonly text: string;
  readonly key: string;
  /** Name before the dot, of an enumeration. */
  readonly owner: string | null;
}

function valueSet(target: Node): Value | null {
  const assignment = target.parent?.type === "assignment" ? target.parent : null;
  const value = assignment && field(assignment, "right");
  if (!assignment || !value) return null;
  const text = value.type === "string" ? plainString(value) : null;
  if (text !== null) return { text: value.text, key: text, owner: null };
  const object = value.type === "attribute" ? field(value, "object") : null;
  return object?.type === "identifier"
    ? { text: value.text, key: field(value, "attribute")?.text ?? "", owner: object.text }
    : null;
}

/** Whether a name is set directly in a branch of the chain. */
function chainOf(target: Node, chain: Node): boolean {
  const block = ancestorOfType(target, ["block"]);
  const clause = block?.parent;
  return clause?.id === chain.id || (clause?.type === "elif_clause" && clause.parent?.id === chain.id);
}

interface Left {
  readonly text: string;
  readonly place: string;
}

/** The one value that the sets of the repository have besides these; null where they have none or disagree. */
function remaining(code: CodeIndex, fault: PythonFault, values: readonly Value[]): Left | null {
  const [first] = values;
  const owners = new Set(values.map(({ owner }) => owner));
  if (!first || owners.size !== 1) return null;
  const keys = new Set(values.map(({ key }) => key));
  const found =
    first.owner === null
      ? sets(code, fault).filter((one) => [...keys].every((key) => one.keys.includes(key)))
      : code
          .classesNamed(first.owner)
          .filter(({ bases }) => bases.some((base) => /Enum$|Flag$/.test(base)))
          .map((owner) => ({
            keys: fieldsOf(owner).map(({ name }) => name),
            place: `\`${owner.name}\``,
          }));
  const others = found.map(({ keys: all, place }) => ({
    place,
    rest: all.filter((key) => !keys.has(key)),
  }));
  const rests = new Set(others.map(({ rest }) => rest.join("\n")));
  const [only] = others;
  const [key, ...more] = only?.rest ?? [];
  if (!only || key === undefined || more.length > 0 || rests.size !== 1) return null;
  const text = first.owner === null ? first.text.replace(first.key, () => key) : `${first.owner}.${key}`;
  return { text, place: only.place };
}

interface Closed {
  readonly keys: readonly string[];
  readonly place: string;
}

/** Tables, lists and `Literal`s of texts that the repository writes at the top of its modules. */
function sets(code: CodeIndex, fault: PythonFault): Closed[] {
  const files = code.paths
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest);
  const tables = files.flatMap((file) =>
    file.tree.rootNode.namedChildren.flatMap((child): Closed[] => {
      const assignment = child.type === "expression_statement" ? child.firstNamedChild : null;
      const value = assignment?.type === "assignment" ? field(assignment, "right") : null;
      const keys = value && keysOf(value);
      return keys
        ? [{ keys, place: `\`${assignment?.childForFieldName("left")?.text}\` in ${file.path}` }]
        : [];
    }),
  );
  const declared = field(fault.function?.node ?? fault.statement, "return_type");
  const literal = declared && /^Literal\[(.*)\]$/s.exec(declared.text)?.[1];
  const own = literal ? [...literal.matchAll(/["']([^"']*)["']/g)].map((match) => match[1] ?? "") : [];
  return [
    ...tables,
    ...(own.length > 0 ? [{ keys: own, place: "what the function says that it gives" }] : []),
  ];
}

function keysOf(value: Node): string[] | null {
  const items =
    value.type === "dictionary"
      ? value.namedChildren.map((pair) => (pair.type === "pair" ? field(pair, "key") : null))
      : /^(?:list|tuple|set)$/.test(value.type)
        ? value.namedChildren
        : value.type === "subscript" && field(value, "value")?.text.endsWith("Literal")
          ? value.childrenForFieldName("subscript")
          : [];
  const texts = items.filter((item) => item?.type !== "comment").map((item) => item && plainString(item));
  return texts.length > 0 && texts.every((text) => text !== null)
    ? texts.flatMap((text) => text ?? [])
    : null;
}
