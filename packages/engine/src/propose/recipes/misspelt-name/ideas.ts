import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { classNamed, classOfValue } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { commandOptionIdeas } from "./command-option.ts";
import { optionNames, tupleFields } from "./declared-names.ts";
import { missingAttributeIdeas } from "./missing-attribute.ts";
import { classForModuleIdeas, moduleAttributeIdeas } from "./module-attribute.ts";
import { undefinedNameIdeas } from "./undefined-name.ts";

const ADVICE = "Spell the name as it is defined; a type checker or linter finds such slips before they run.";

/** A name or attribute that does not exist, and the one that was probably meant. */
export function misspeltFindings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { type, value } = fault.exception;
  if (type === "NameError") return nameFindings(investigation, fault, value);
  return attributeFindings(investigation, fault, value);
}

/** CPython from 3.10 on says what it thinks was meant. */
function hintOf(message: string): string | null {
  return /Did you mean:? '(?:self\.)?([A-Za-z_]\w*)'/.exec(message)?.[1] ?? null;
}

function finding(fault: PythonFault, sentence: string, ideas: readonly Idea[], id = "misspelt"): Finding {
  return { id, sentence, ...placeOf(fault), ideas, advice: ADVICE };
}

function nameFindings({ code }: Investigation, fault: PythonFault, message: string): Finding[] {
  const name = /name '([A-Za-z_]\w*)'/.exec(message)?.[1];
  const ideas = name ? undefinedNameIdeas(code, fault, name) : [];
  const sentence = name
    ? `\`${name}\` is not defined where ${fault.file.path}:${fault.line} uses it.`
    : "A name is used that is not defined.";
  const isImport = ideas[0]?.explanation.includes("is imported") ?? false;
  return [finding(fault, sentence, ideas, isImport ? "not-imported" : "misspelt")];
}

function attributeFindings(investigation: Investigation, fault: PythonFault, message: string): Finding[] {
  const { code } = investigation;
  const ofType = /^'?(?:type object )?'?([\w.]+)'? (?:object )?has no attribute '([A-Za-z_]\w*)'/.exec(
    message,
  );
  const ofModule = /^(?:partially initialized )?module '([\w.]+)' has no attribute '([A-Za-z_]\w*)'/.exec(
    message,
  );
  // Before Python 3.12 a missing member of an enum is told by its name alone.
  const ofEnum = /^([A-Za-z_]\w*)$/.exec(message);
  const name = ofModule?.[2] ?? ofType?.[2] ?? ofEnum?.[1];
  const nodes = name ? readsOnLine(fault, name) : [];
  const [node] = nodes;
  if (!name || !node) return [finding(fault, "An attribute is read that does not exist.", [])];
  if (ofModule?.[1] !== undefined)
    return withIdeas(
      fault,
      `The module ${ofModule[1]} has no \`${name}\`.`,
      moduleAttributeIdeas(code, fault, nodes, ofModule[1], name, hintOf(message)),
    );
  const typeName = ofType?.[1] ?? "";
  const owner = ownerOf(investigation, fault, node, typeName);
  if (owner)
    return withIdeas(
      fault,
      `${owner.name} has no \`${name}\`.`,
      missingAttributeIdeas(code, fault, nodes, owner, name),
    );
  const outside = [
    ...classForModuleIdeas(code, fault, nodes, typeName, name),
    ...declaredElsewhere(code, fault, nodes, typeName, name),
  ];
  const hint = hintOf(message);
  const ideas =
    outside.length > 0 || hint === null
      ? outside
      : [renamed(fault, nodes, hint, `${typeName} has no \`${name}\`, but \`${hint}\`.`)];
  return withIdeas(fault, `${typeName || "The object"} has no \`${name}\`.`, ideas);
}

function withIdeas(fault: PythonFault, sentence: string, ideas: readonly Idea[]): Finding[] {
  return [finding(fault, ideas[0]?.cause ?? sentence, ideas)];
}

function readsOnLine(fault: PythonFault, name: string): Node[] {
  return fault.statement
    .descendantsOfType("attribute")
    .filter(
      (node) =>
        field(node, "attribute")?.text === name &&
        startLineOf(node) <= fault.line &&
        fault.line <= node.endPosition.row + 1,
    );
}

function renamed(fault: PythonFault, nodes: readonly Node[], meant: string, cause: string): Idea {
  return runningIdea({
    cause,
    explanation: `The attribute is called \`${meant}\`.`,
    edits: nodes.flatMap((node) => {
      const attribute = field(node, "attribute");
      return attribute ? [replaceNode(fault.file, attribute, meant)] : [];
    }),
  });
}

/** Names that calls declare for objects of classes from outside: options of a command line, fields of a named tuple. */
function declaredElsewhere(
  code: Investigation["code"],
  fault: PythonFault,
  nodes: readonly Node[],
  typeName: string,
  name: string,
): Idea[] {
  const options = typeName === "Namespace" ? commandOptionIdeas(code, fault, name) : [];
  if (options.length > 0) return options;
  const names = typeName === "Namespace" ? optionNames(code) : tupleFields(code, typeName);
  const near = likelyName(name, names);
  return near && near.by !== "overlap" && !names.includes(name)
    ? [renamed(fault, nodes, near.name, `It is declared as \`${near.name}\`, not \`${name}\`.`)]
    : [];
}

function ownerOf(
  { code }: Investigation,
  fault: PythonFault,
  node: Node,
  typeName: string,
): ClassSymbol | null {
  const object = field(node, "object");
  if (typeName === "") return object ? classNamed(code, fault.file.path, object.text) : null;
  const known = object ? classOfValue(code, fault.file.path, object) : null;
  if (known && known.name === typeName.split(".").at(-1)) return known;
  const classes = code
    .classesNamed(typeName.split(".").at(-1) ?? "")
    .filter(({ path }) => !code.file(path)?.isTest);
  return classes.length === 1 ? (classes[0] ?? null) : (classNamed(code, fault.file.path, typeName) ?? null);
}
