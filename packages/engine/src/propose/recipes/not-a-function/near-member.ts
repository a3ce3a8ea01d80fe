import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { nearestName } from "../../../diagnose/edit-distance.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { classOfValue } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { wordsOfName } from "../../house/words.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { likelyName } from "../structure/similar-names.ts";

/** Methods that every list, text, map and promise has. */
const BUILT_IN = [
  Array.prototype,
  String.prototype,
  Map.prototype,
  Promise.prototype,
  Date.prototype,
  Number.prototype,
].flatMap((prototype) => Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor"));

/** A called name that is spelt a little differently from one that is there: of the module, the class, or the language. */
export function nearMemberIdeas(investigation: Investigation): Idea[] {
  const value = failingValue(investigation);
  const { code, event } = investigation;
  const member = value?.place.members[0]?.name;
  const object = value?.place.node;
  const file = value ? code.file(value.place.path) : null;
  if (!value || !member || !object || !file) return [];
  const property = object.parent?.type === "member_expression" ? field(object.parent, "property") : null;
  if (property?.text !== member) return [];
  const known = membersOf(object, file.path);
  // A method that another kind of value has is spelt rightly; the value is of the wrong kind.
  if (!known && BUILT_IN.includes(member)) return [];
  const near =
    nearestName(member, known ?? BUILT_IN) ??
    (known && (likelyName(member, known) ?? onlyUnused(code, member, known)));
  if (!near || near === member) return [];
  return [
    {
      name: "called_by_its_name",
      sentence: "The request is answered by the function of that name",
      cause: `\`${object.text.slice(0, 40)}\` has no \`${member}\`, but \`${near}\`.`,
      explanation: `Calls \`${near}\`, which is what it is called.`,
      edits: [{ ...replaceNode(file, property, near), part: "fix" }],
      basis: known ? "house" : "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(property) },
    },
  ];

  /** Names of a module or class of the project; null for a value of the language. */
  function membersOf(node: Node, path: string): string[] | null {
    const owner = classOfValue(code, path, node);
    if (owner) {
      const own = (code.symbolsOf(owner.path)?.functions ?? [])
        .filter(({ qualifiedName }) => qualifiedName.startsWith(`${owner.qualifiedName}.`))
        .map(({ name }) => name);
      return own.length > 0 ? own : null;
    }
    const module = node.type === "identifier" ? code.resolve(path, node.text) : null;
    if (!module) return null;
    const root = code.file(module.path)?.tree.rootNode;
    if (module.node === null && root) return exportsOf(root).map(({ exported }) => exported);
    const object = module.node?.type === "variable_declarator" ? field(module.node, "value") : module.node;
    return object?.type === "object"
      ? object.namedChildren.flatMap((child) => (field(child, "key") ?? field(child, "name") ?? child).text)
      : null;
  }
}

/** The only name of a module that nobody uses, where it begins with the same word. */
function onlyUnused(code: CodeIndex, member: string, known: readonly string[]): string | null {
  const unused = known.filter(
    (name) =>
      !code.naming(name).some((other) => new RegExp(`\\.${name}\\b`).test(code.file(other)?.text ?? "")),
  );
  const [only] = unused;
  const first = (name: string) => wordsOfName(name)[0];
  return only !== undefined && unused.length === 1 && first(only) === first(member) ? only : null;
}
