import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { methodOf } from "../../../diagnose/origin/python/callees.ts";
import { insertBefore } from "../edits/statements.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * An attribute that the constructor sets under a condition only: `if jobs is not None: self.jobs = list(jobs)`. Without it,
 * it begins empty, in the kind in which it is filled; or as None, where the class itself allows for that.
 */
export function conditionalFields({ code, type, message }: Scene): Guess[] {
  const read = type === "AttributeError" ? /^'(\w+)' object has no attribute '(\w+)'/.exec(message) : null;
  const [, className, name] = read ?? [];
  if (className === undefined || name === undefined) return [];
  const owners = code.classesNamed(className).filter(({ path }) => code.file(path)?.isTest === false);
  const [owner, ...others] = owners;
  const init = owner && methodOf(code, owner, "__init__");
  const file = init && code.file(init.path);
  if (!owner || others.length > 0 || !init || !file) return [];
  const body = field(init.node, "body");
  const set = init.node
    .descendantsOfType("assignment")
    .filter((node) => field(node, "left")?.text === `self.${name}`);
  const [first] = set;
  const statement = first && body ? topStatement(body, first) : null;
  if (
    !first ||
    !statement ||
    !/^(?:if_statement|for_statement|while_statement|try_statement)$/.test(statement.type)
  )
    return [];
  const kinds = new Set(set.map((node) => emptyOf(field(node, "right"))));
  const [kind] = kinds;
  const empty = kinds.size === 1 ? kind : undefined;
  const value = empty ?? (allowsNothing(owner.node, name) ? "None" : null);
  const edit = value ? insertBefore(file, statement, [`self.${name} = ${value}`]) : null;
  if (!value || !edit) return [];
  return [
    {
      strength: empty ? 0.82 : 0.78,
      idea: runningIdea({
        cause: `The constructor of ${owner.name} sets \`${name}\` only in a condition (${file.path}:${startLineOf(first)}).`,
        explanation: `It begins as \`${value}\` in any case.`,
        edits: [edit],
        basis: "house",
        name: `${owner.name.toLowerCase()}_has_its_${name}`,
      }),
    },
  ];
}

function topStatement(body: Node, node: Node): Node | null {
  for (let current: Node | null = node; current; current = current.parent)
    if (current.parent?.id === body.id) return current;
  return null;
}

/** The empty value of the kind that an expression makes; undefined where that cannot be seen. */
function emptyOf(value: Node | null): string | undefined {
  if (!value) return undefined;
  const callee = value.type === "call" ? (field(value, "function")?.text ?? "") : "";
  if (/^(?:list|list_comprehension)$/.test(value.type) || /^(?:list|sorted)$/.test(callee)) return "[]";
  if (/^(?:dictionary|dictionary_comprehension)$/.test(value.type) || callee === "dict") return "{}";
  if (/^(?:set|set_comprehension)$/.test(value.type) || callee === "set") return "set()";
  return callee === "tuple" ? "()" : undefined;
}

/** Whether the methods of a class look whether an attribute is there. */
function allowsNothing(owner: Node, name: string): boolean {
  const text = `self.${name}`;
  const tests = owner
    .descendantsOfType(["if_statement", "conditional_expression", "elif_clause"])
    .filter((node) => ancestorOfType(node, ["class_definition"])?.id === owner.id)
    .map((node) =>
      node.type === "conditional_expression" ? node.namedChild(1)?.text : field(node, "condition")?.text,
    );
  return tests.some(
    (test) => test === text || test === `not ${text}` || test?.startsWith(`${text} is `) === true,
  );
}
