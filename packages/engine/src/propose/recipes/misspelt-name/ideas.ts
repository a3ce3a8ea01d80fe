import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { STDLIB_MODULES } from "../../../code/python/stdlib-modules.ts";
import { nearestName } from "../../../diagnose/edit-distance.ts";
import { classNamed, classOfValue } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { replaceNode } from "../edits/expressions.ts";
import { namesAt } from "../edits/names.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { membersOf } from "./members.ts";

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

function idea(
  sentence: string,
  explanation: string,
  edits: readonly CandidateEdit[],
  name = "the_name_that_exists",
): Idea {
  return {
    cause: sentence,
    explanation,
    edits,
    basis: "house",
    expectation: FINE,
    name,
    sentence: "The code runs.",
  };
}

function nameFindings({ code }: Investigation, fault: PythonFault, message: string): Finding[] {
  const name = /name '([A-Za-z_]\w*)'/.exec(message)?.[1];
  const uses = name ? namedOnLine(fault, name) : [];
  const [use] = uses;
  if (!name || !use) return [finding(fault, "A name is used that is not defined.", [])];
  const sentence = `\`${name}\` is not defined where ${fault.file.path}:${fault.line} uses it.`;
  const known = namesAt(code, fault.file, fault.statement);
  const near = nearestName(name, known);
  const ideas: Idea[] = [];
  // A definition of exactly this name that only is not imported outweighs a similar one that is.
  const imported = importOf(code, fault, name);
  if (imported)
    ideas.push(
      idea(sentence, `\`${name}\` is imported from where it is defined, ${imported.home}.`, imported.edits),
    );
  if (near) {
    const edits = uses.map((node) => ({ ...replaceNode(fault.file, node, near), part: "fix" }));
    ideas.push(idea(sentence, `What is defined here is \`${near}\`.`, edits));
  }
  const member = selfMember(code, fault, use, name);
  if (member)
    ideas.push(idea(sentence, `\`${name}\` is a member of the object: \`self.${name}\`.`, [member]));
  return [finding(fault, sentence, ideas, imported ? "not-imported" : "misspelt")];
}

function namedOnLine(fault: PythonFault, name: string): Node[] {
  return fault.statement
    .descendantsOfType("identifier")
    .filter((node) => node.text === name && startLineOf(node) === fault.line)
    .filter((node) => !(node.parent?.type === "attribute" && field(node.parent, "attribute")?.id === node.id))
    .filter(
      (node) => !(node.parent?.type === "keyword_argument" && field(node.parent, "name")?.id === node.id),
    );
}

/** The one definition of the name in the project, or the module of the standard library that has it. */
function importOf(
  code: Investigation["code"],
  fault: PythonFault,
  name: string,
): { edits: readonly CandidateEdit[]; home: string } | null {
  const defined = [...code.functionsNamed(name), ...code.classesNamed(name)].filter(
    (symbol) =>
      symbol.qualifiedName === name && !code.file(symbol.path)?.isTest && symbol.path !== fault.file.path,
  );
  const [only] = defined;
  if (only && defined.length === 1) {
    const plan = planImport(code, fault.file.path, code.moduleNameOf(only.path), name);
    return plan?.local === name
      ? { edits: plan.edits.map((edit) => ({ ...edit, part: "fix" })), home: only.path }
      : null;
  }
  // How other files of the project import the name says where it comes from.
  const homes = new Map<string, number>();
  for (const path of code.mentions(name)) {
    for (const binding of code.symbolsOf(path)?.imports ?? []) {
      if (binding.local !== name || binding.imported !== name || binding.module.startsWith(".")) continue;
      homes.set(binding.module, (homes.get(binding.module) ?? 0) + 1);
    }
  }
  const [home] = [...homes].toSorted((left, right) => right[1] - left[1]);
  if (home) {
    const plan = planImport(code, fault.file.path, home[0], name);
    return plan?.local === name
      ? { edits: plan.edits.map((edit) => ({ ...edit, part: "fix" })), home: home[0] }
      : null;
  }
  if (!STDLIB_MODULES.has(name)) return null;
  const first = fault.file.tree.rootNode.namedChildren.find((node) =>
    /^import_(?:from_)?statement$/.test(node.type),
  );
  const edit = first && insertBefore(fault.file, first, [`import ${name}`]);
  return edit ? { edits: [{ ...edit, part: "fix" }], home: "the standard library" } : null;
}

/** `total()` in a method whose class has it: the `self.` was forgotten. */
function selfMember(
  code: Investigation["code"],
  fault: PythonFault,
  use: Node,
  name: string,
): CandidateEdit | null {
  const owner = ancestorOfType(use, ["class_definition"]);
  const method = ancestorOfType(use, ["function_definition"]);
  const symbol = owner && code.symbolsOf(fault.file.path)?.classes.find(({ node }) => node.id === owner.id);
  const first = method ? parametersOf(method)[0]?.name : undefined;
  if (!symbol || first !== "self" || !membersOf(symbol).has(name)) return null;
  return { ...replaceNode(fault.file, use, `self.${name}`), part: "fix" };
}

function attributeFindings(investigation: Investigation, fault: PythonFault, message: string): Finding[] {
  const found = /^'?(?:type object )?'?([\w.]+)'? (?:object )?has no attribute '([A-Za-z_]\w*)'/.exec(
    message,
  );
  const moduleHint = /^module '([\w.]+)' has no attribute '([A-Za-z_]\w*)'/.exec(message);
  const name = moduleHint?.[2] ?? found?.[2];
  const nodes = name
    ? fault.statement
        .descendantsOfType("attribute")
        .filter(
          (node) =>
            field(node, "attribute")?.text === name &&
            startLineOf(node) <= fault.line &&
            fault.line <= node.endPosition.row + 1,
        )
    : [];
  const [node] = nodes;
  if (!name || !node) return [finding(fault, "An attribute is read that does not exist.", [])];
  const owner = ownerOf(investigation, fault, node, found?.[1] ?? "");
  const sentence = `${owner?.name ?? found?.[1] ?? "The object"} has no \`${name}\`.`;
  const members = owner ? membersOf(owner) : new Set<string>();
  const near = members.size > 0 ? nearestName(name, members) : null;
  const meant = near ?? (owner === null ? hintOf(message) : null);
  const target = field(node, "attribute");
  if (!meant || !target || members.has(name)) return [finding(fault, sentence, [])];
  const edits = nodes.flatMap((one) => {
    const attribute = field(one, "attribute");
    return attribute ? [{ ...replaceNode(fault.file, attribute, meant), part: "fix" }] : [];
  });
  const full = `${sentence.replace(/\.$/, "")}, but \`${meant}\`.`;
  return [finding(fault, full, [idea(full, `The attribute is called \`${meant}\`.`, edits)])];
}

function ownerOf(
  { code }: Investigation,
  fault: PythonFault,
  node: Node,
  typeName: string,
): ClassSymbol | null {
  const object = field(node, "object");
  const known = object ? classOfValue(code, fault.file.path, object) : null;
  if (known && known.name === typeName.split(".").at(-1)) return known;
  const classes = code
    .classesNamed(typeName.split(".").at(-1) ?? "")
    .filter(({ path }) => !code.file(path)?.isTest);
  return classes.length === 1 ? (classes[0] ?? null) : (classNamed(code, fault.file.path, typeName) ?? null);
}
