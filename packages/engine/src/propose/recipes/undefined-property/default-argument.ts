import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";

const MOST_FILES = 300;

/** An argument of options that a call leaves out gets the default that makes leaving it out right: nothing set. */
export function defaultIdeas({ code, event }: Investigation, origin: Origin): Idea[] {
  if (!/leaves the argument/.test(origin.why)) return [];
  const use = origin.places.find(({ node, members }) => node.type === "identifier" && members.length === 0);
  const file = use ? code.file(use.path) : null;
  const definition = use ? ancestorOfType(use.node, FUNCTIONS) : null;
  const parameter = definition && use ? parameterNamed(definition, use.node.text) : null;
  if (!use || !file || !definition || !parameter || !isOptionsOnly(definition, use.node.text)) return [];
  const name = use.node.text;
  const type = field(parameter, "type")?.text ?? "";
  const isOptional = parameter.type === "optional_parameter";
  const others = parametersWithDefault(code, parameter);
  const where = others.length > 0 ? `, as ${others.slice(0, 2).join(", ")} do` : "";
  return [
    {
      name: `without_${name}`,
      sentence: `The call without ${name} is answered`,
      cause: `\`${name}\` may be left out of the call, and is taken apart without looking.`,
      explanation: `Takes no ${name} as empty ones${where}.`,
      edits: [
        { ...textEdit(file, parameter.startIndex, parameter.endIndex, `${name}${type} = {}`), part: "fix" },
      ],
      basis: others.length > 0 || isOptional ? "house" : "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(parameter) },
    },
  ];
}

const FUNCTIONS = [
  "function_declaration",
  "function_expression",
  "arrow_function",
  "method_definition",
  "generator_function_declaration",
];

function parameterNamed(definition: Node, name: string): Node | null {
  return (
    (field(definition, "parameters")?.namedChildren ?? []).find(
      (node) =>
        node.text === name ||
        (/^(?:optional|required)_parameter$/.test(node.type) &&
          field(node, "pattern")?.text === name &&
          field(node, "value") === null),
    ) ?? null
  );
}

/** Whether a function only takes the parameter apart, with a default for each of its parts or a use that bears its absence. */
function isOptionsOnly(definition: Node, name: string): boolean {
  const body = field(definition, "body");
  const uses = (body?.descendantsOfType("identifier") ?? []).filter((node) => node.text === name);
  return (
    uses.length > 0 &&
    uses.every((node) => {
      const parent = node.parent;
      if (parent?.type !== "variable_declarator" || field(parent, "value")?.id !== node.id) return false;
      const pattern = field(parent, "name");
      return (
        pattern?.type === "object_pattern" &&
        pattern.namedChildren.every(
          (child) =>
            child.type === "object_assignment_pattern" ||
            field(child, "value")?.type === "assignment_pattern",
        )
      );
    })
  );
}

/** Parameters of the project that are empty objects where they are left out. */
function parametersWithDefault(code: CodeIndex, own: Node): string[] {
  return code
    .mentions("= {}")
    .slice(0, MOST_FILES)
    .flatMap((path) => {
      const file = code.file(path);
      if (!file || file.isTest || file.language === "python") return [];
      return file.tree.rootNode
        .descendantsOfType(["assignment_pattern", "required_parameter"])
        .filter((node) => {
          const value = field(node, "right") ?? field(node, "value");
          const holder = node.parent?.parent;
          return (
            node.id !== own.id &&
            value?.text === "{}" &&
            node.parent?.type === "formal_parameters" &&
            holder !== null &&
            holder !== undefined &&
            isFunctionNode(holder)
          );
        })
        .map((node) => `${path}:${startLineOf(node)}`);
    });
}
