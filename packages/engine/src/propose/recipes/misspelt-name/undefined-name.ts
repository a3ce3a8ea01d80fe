import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { BUILTIN_NAMES } from "../../../code/python/builtin-names.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { RENAMED_BUILTINS, stdlibModuleOf } from "../../../code/python/stdlib-names.ts";
import { callsWithin } from "../../../diagnose/origin/bounded-search.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import { comprehensionNames, functionAround, namesAt } from "../edits/names.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { bindingsIn, readsIn, unreadNames } from "../unbound-variable/names.ts";
import { unhandedName } from "../wrong-arguments/handing-mark.ts";
import { importIdeas } from "./import-name.ts";
import { membersOf } from "./members.ts";
import { isWrittenAsText } from "./written-keys.ts";

/** What a name that is not defined was meant to be, likeliest first. */
export function undefinedNameIdeas(code: CodeIndex, fault: PythonFault, name: string): Idea[] {
  const scope = functionAround(fault.statement) ?? fault.file.tree.rootNode;
  const uses = readsIn(scope, name);
  const [use] = uses;
  if (!use) return [];
  const sentence = `\`${name}\` is not defined where ${fault.file.path}:${fault.line} uses it.`;
  const to = (text: string, explanation: string, basis: Idea["basis"] = "house") =>
    runningIdea({
      cause: sentence,
      explanation,
      edits: uses.map((node) => replaceNode(fault.file, node, text)),
      basis,
    });
  const caught = caughtError(fault, use, uses, name, sentence);
  if (caught) return [caught];
  const handed = fault.function ? unhandedName(code, fault.function, name) : [];
  if (handed.length > 0) return handed;
  const ideas: Idea[] = [];
  // A definition of exactly this name that only is not imported outweighs a similar one that is.
  ideas.push(...importIdeas(code, fault, use, name, sentence));
  const key = quotedKey(code, fault, use, name);
  if (key) ideas.push(to(key, `It is a key, and keys of this name are written as texts: \`${key}\`.`));
  const modern = Object.hasOwn(RENAMED_BUILTINS, name) ? RENAMED_BUILTINS[name] : undefined;
  if (modern) ideas.push(to(modern, `In Python 3 it is called \`${modern}\`.`, "standard"));
  const member = selfMember(code, fault, use, name);
  if (member) ideas.push(to(member, `\`${name}\` is a member of the object: \`${member}\`.`));
  const ofModule = moduleMember(code, fault, name);
  if (ofModule)
    ideas.push(to(ofModule, `\`${name}\` is \`${ofModule}\` here: the module is what is imported.`));
  const known = [...namesAt(code, fault.file, fault.statement), ...comprehensionNames(use)];
  const near = likelyName(name, known);
  if (near?.by === "spelling") ideas.push(spelt(code, fault, scope, uses, name, near.name, sentence));
  else {
    const builtin = name.length > 3 ? likelyName(name, BUILTIN_NAMES) : null;
    if (builtin?.by === "spelling")
      ideas.push(to(builtin.name, `Python calls it \`${builtin.name}\`.`, "standard"));
  }
  const left = unread(scope, use);
  if (left !== null && left !== near?.name)
    ideas.push(to(left, `What the function has and does not use is \`${left}\`.`));
  if (near?.by === "words")
    ideas.push(
      to(near.name, `What is defined here is \`${near.name}\`.`, ideas.length === 0 ? "house" : "guess"),
    );
  return ideas;
}

const ERROR = /^(?:e|er|err|error|ex|exc|exception|problem)$/;

/** `except KeyError as problem: log(error)`, and `except KeyError: log(error)`: what was caught is meant. */
function caughtError(
  fault: PythonFault,
  use: Node,
  uses: readonly Node[],
  name: string,
  cause: string,
): Idea | null {
  const clause = ancestorOfType(use, ["except_clause", "function_definition", "lambda"]);
  if (clause?.type !== "except_clause" || !ERROR.test(name)) return null;
  const inside = uses.filter(
    (node) => clause.startIndex <= node.startIndex && node.endIndex <= clause.endIndex,
  );
  const [caught] = clause.namedChildren;
  if (!caught || caught.type === "block") return null;
  if (caught.type !== "as_pattern")
    return runningIdea({
      cause,
      explanation: `Takes the exception as \`${name}\`.`,
      edits: [replaceNode(fault.file, caught, `${caught.text} as ${name}`)],
      basis: "standard",
    });
  const alias = field(caught, "alias")?.text ?? caught.lastNamedChild?.text;
  if (!alias || !/^\w+$/.test(alias)) return null;
  return runningIdea({
    cause,
    explanation: `The exception is caught as \`${alias}\`.`,
    edits: inside.map((node) => replaceNode(fault.file, node, alias)),
    basis: "standard",
  });
}

/** The one of two spellings that is the slip: a local that nobody reads under its own name is the misspelt one. */
function spelt(
  code: CodeIndex,
  fault: PythonFault,
  scope: Node,
  uses: readonly Node[],
  name: string,
  near: string,
  cause: string,
): Idea {
  const parameter =
    scope.type === "function_definition"
      ? parametersOf(scope).find((found) => found.name === near)
      : undefined;
  const bound = [
    ...bindingsIn(scope).filter((node) => node.text === near),
    ...(parameter ? identifiersOf(parameter.node, near) : []),
  ];
  const isUnread = bound.length > 0 && readsIn(scope, near).length === 0;
  const callers = parameter && fault.function ? callsWithin(code, fault.function.name) : [];
  const passes = (keyword: string) =>
    callers.some(({ node }) =>
      (field(node, "arguments")?.namedChildren ?? []).some(
        (child) => child.type === "keyword_argument" && field(child, "name")?.text === keyword,
      ),
    );
  const isOther =
    uses.length > 1 &&
    (!parameter || code.naming(name).length >= code.naming(near).length) &&
    !/[A-Z]/.test(name);
  const isSlip = isUnread && !passes(near) && (isOther || passes(name));
  return runningIdea({
    cause,
    explanation: isSlip
      ? `It is \`${name}\` wherever it is read; only where it is set it says \`${near}\`.`
      : `What is defined here is \`${near}\`.`,
    edits: isSlip
      ? bound.map((node) => replaceNode(fault.file, node, name))
      : uses.map((node) => replaceNode(fault.file, node, near)),
  });
}

function identifiersOf(parameter: Node, name: string): Node[] {
  if (parameter.type === "identifier") return [parameter];
  const own = field(parameter, "name") ?? parameter.firstNamedChild;
  return own?.text === name ? [own] : [];
}

/** `total()` in a method whose class has it: the `self.` was forgotten. */
function selfMember(code: CodeIndex, fault: PythonFault, use: Node, name: string): string | null {
  const owner = ancestorOfType(use, ["class_definition"]);
  const method = owner && ancestorOfType(use, ["function_definition"], owner);
  const symbol = owner && code.symbolsOf(fault.file.path)?.classes.find(({ node }) => node.id === owner.id);
  const first = method ? parametersOf(method)[0]?.name : undefined;
  if (!symbol || !/^(?:self|cls)$/.test(first ?? "")) return null;
  return membersOf(symbol).has(name) ? `${first}.${name}` : null;
}

/** `sleep(1)` after `import time`, `NotFound` after `from app import errors`. */
function moduleMember(code: CodeIndex, fault: PythonFault, name: string): string | null {
  const found: string[] = [];
  for (const { local, module, imported, atModuleLevel } of code.symbolsOf(fault.file.path)?.imports ?? []) {
    if (local === null || !atModuleLevel) continue;
    const target = code.resolve(fault.file.path, local);
    if (target?.node === null && code.resolve(fault.file.path, `${local}.${name}`)?.node)
      found.push(`${local}.${name}`);
    else if (imported === null && target === null && stdlibModuleOf(name) === module)
      found.push(`${local}.${name}`);
  }
  const distinct = [...new Set(found)];
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}

/** `row[email]` where rows have a key of that name. */
function quotedKey(code: CodeIndex, fault: PythonFault, use: Node, name: string): string | null {
  const parent = use.parent;
  const isIndex = parent?.type === "subscript" && field(parent, "subscript")?.id === use.id;
  const isKey =
    parent?.type === "argument_list" &&
    /\.(?:get|pop|setdefault)$/.test(field(parent.parent ?? parent, "function")?.text ?? "");
  if (!isIndex && !(isKey && parent.namedChildren[0]?.id === use.id)) return null;
  return isWrittenAsText(code, name)
    ? `${fault.file.text.includes("'") && !fault.file.text.includes('"') ? "'" : '"'}${name}${fault.file.text.includes("'") && !fault.file.text.includes('"') ? "'" : '"'}`
    : null;
}

/** The one variable or parameter of the function that nothing reads. */
function unread(scope: Node, use: Node): string | null {
  if (scope.type !== "function_definition") return null;
  const parameters = parametersOf(scope)
    .filter(({ kind }) => kind === "positional" || kind === "keyword_only")
    .map(({ name }) => name);
  const before = new Set(
    bindingsIn(scope)
      .filter((node) => node.startIndex < use.startIndex)
      .map((node) => node.text),
  );
  const all = unreadNames(scope, parameters).filter((name) => parameters.includes(name) || before.has(name));
  return all.length === 1 ? (all[0] ?? null) : null;
}
