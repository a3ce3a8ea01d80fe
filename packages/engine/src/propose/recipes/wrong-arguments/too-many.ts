import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { decoratorsOf, fieldsOf } from "../../../code/python/class-fields.ts";
import { planImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { lineStart, textEdit } from "../../../code/text-edit.ts";
import { nearestName } from "../../../diagnose/edit-distance.ts";
import { methodOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { FailingCall } from "./failing-call.ts";
import { withoutArgument } from "./unexpected-keyword.ts";

/** A call that gives more by place than the function takes. */
export function tooMany(code: CodeIndex, fault: PythonFault, failing: FailingCall): Idea[] {
  return [
    ...missingSelf(code, failing),
    ...handedSelf(fault, failing),
    ...keywordOnly(fault, failing),
    ...namedElsewhere(fault, failing),
    ...superfluous(fault, failing),
  ];
}

/** A method that was written without its `self`. */
export function missingSelf(code: CodeIndex, { called }: Pick<FailingCall, "called">): Idea[] {
  const { symbol, owner } = called;
  const file = code.file(called.path);
  const list = symbol && field(symbol.node, "parameters");
  if (!symbol || !owner || !file || !list || !isMethodOf(symbol.node, owner.node)) return [];
  const decorators = decoratorsOf(symbol.node).join(" ");
  const [first] = parametersOf(symbol.node);
  if (/staticmethod/.test(decorators) || /^(?:self|cls|mcs|_)$/.test(first?.name ?? "")) return [];
  const name = /classmethod/.test(decorators) || symbol.name === "__new__" ? "cls" : "self";
  const at = list.startIndex + 1;
  const cause = `The method ${symbol.qualifiedName} at ${symbol.path}:${symbol.startLine} is defined without \`${name}\`.`;
  const ideas = [
    runningIdea({
      cause,
      explanation: `It takes \`${name}\` first, like every method that is called on an object.`,
      edits: [textEdit(file, at, at, first ? `${name}, ` : name)],
      basis: "standard",
      name: `${symbol.name.replace(/^_+|_+$/g, "")}_is_a_method`,
    }),
  ];
  const usesSelf = new RegExp(`\\b${name}\\.`).test(symbol.node.text);
  const statics = owner.node
    .descendantsOfType("decorator")
    .filter((node) => /^@\s*staticmethod\b/.test(node.text));
  if (usesSelf || statics.length === 0 || name === "cls") return ideas;
  const start = lineStart(file.text, symbol.node.startIndex);
  const house = runningIdea({
    cause,
    explanation: "It needs nothing of its object; such functions of this class are static methods.",
    edits: [textEdit(file, start, start, `${indentOf(file, symbol.node)}@staticmethod\n`)],
  });
  return [house, ...ideas];
}

function isMethodOf(definition: Node, owner: Node): boolean {
  return ancestorOfType(definition, ["class_definition", "function_definition"])?.id === owner.id;
}

/** `self.move(self, 3)`: the object is handed over already. */
function handedSelf(fault: PythonFault, { call, called }: FailingCall): Idea[] {
  const [first] = call.positional;
  if (!called.owner || !first || first.text !== call.receiver?.text) return [];
  return [
    runningIdea({
      cause: `${fault.file.path}:${fault.line} hands \`${first.text}\` over twice: before the dot and as an argument.`,
      explanation: "A method gets its object from before the dot alone.",
      edits: [withoutArgument(fault, first)],
      basis: "standard",
    }),
  ];
}

/** `resize(image, 300)` of `def resize(image, *, width)`: what may be given by name only is named. */
function keywordOnly(fault: PythonFault, { call, called }: FailingCall): Idea[] {
  const places = called.accepts.filter(({ kind }) => kind === "positional").length;
  const extra = call.positional.slice(places);
  const free = called.accepts.filter(({ kind, name }) => kind === "keyword_only" && !call.named.has(name));
  const needed = free.filter(({ isRequired }) => isRequired);
  const named = extra.map((node) => {
    const own = node.text.split(".").at(-1);
    return (
      free.find(({ name }) => name === own) ??
      (extra.length === 1 && needed.length === 1
        ? needed[0]
        : extra.length === 1 && free.length === 1
          ? free[0]
          : undefined)
    );
  });
  if (extra.length === 0 || named.some((parameter) => !parameter)) return [];
  const names = named.map((parameter) => parameter?.name ?? "");
  if (new Set(names).size !== names.length) return [];
  return [
    runningIdea({
      cause: `${called.name} takes ${names.map((name) => `\`${name}\``).join(", ")} by name only, and ${fault.file.path}:${fault.line} gives it by place.`,
      explanation: "The argument is named.",
      edits: extra.map((node, index) =>
        textEdit(fault.file, node.startIndex, node.startIndex, `${names[index]}=`),
      ),
      basis: "standard",
      name: "argument_is_named",
    }),
  ];
}

/** `render("reminder", user["name"])` of `def render(template, **values)`, where others write `render("welcome", name=user["name"])`. */
function namedElsewhere(fault: PythonFault, { call, called, others }: FailingCall): Idea[] {
  const places = called.accepts.filter(({ kind }) => kind === "positional").length;
  const [extra, ...further] = call.positional.slice(places);
  if (!extra || further.length > 0 || !called.accepts.some(({ kind }) => kind === "kwargs")) return [];
  const given = others
    .filter(({ isTest }) => !isTest)
    .flatMap(({ call: other }) => [...other.named].filter(([, value]) => isSameValue(value, extra)));
  const [name, ...otherNames] = new Set(given.map(([key]) => key));
  if (name === undefined || otherNames.length > 0 || call.named.has(name)) return [];
  return [
    runningIdea({
      cause: `${called.name} takes \`${extra.text}\` under the name \`${name}\`, and ${fault.file.path}:${fault.line} gives it by place.`,
      explanation: `The argument is named, as the other callers of ${called.name} name it.`,
      edits: [textEdit(fault.file, extra.startIndex, extra.startIndex, `${name}=`)],
      basis: "house",
      name: "argument_is_named",
    }),
  ];
}

/** The same text, or the same part of what is called otherwise here: `user["name"]` and `member["name"]`. */
function isSameValue(left: Node, right: Node): boolean {
  if (left.text === right.text) return true;
  const part = (node: Node) => field(node, node.type === "subscript" ? "subscript" : "attribute")?.text;
  return (
    /^(?:subscript|attribute)$/.test(left.type) && left.type === right.type && part(left) === part(right)
  );
}

/** One argument too many: the one whose name no parameter has, where all others have theirs. */
function superfluous(fault: PythonFault, { call, called, others }: FailingCall): Idea[] {
  const places = called.accepts.filter(({ kind }) => kind === "positional");
  if (call.positional.length !== places.length + 1 || called.accepts.some(({ kind }) => kind === "args"))
    return [];
  const nameOf = (node: Node) =>
    /^(?:identifier|attribute)$/.test(node.type) ? (node.text.split(".").at(-1) ?? null) : null;
  const unknown = call.positional.filter((node) => {
    const name = nameOf(node);
    return name === null || !places.some((parameter) => parameter.name === name);
  });
  const fitting = others.filter((other) => !other.isTest && other.call.positional.length <= places.length);
  const last = call.positional.at(-1);
  const [only] = unknown;
  const dropped = unknown.length === 1 ? only : last;
  if (!dropped) return [];
  const isSure = unknown.length === 1 && places.length > 0;
  return [
    runningIdea({
      cause: `${called.name} takes ${places.length} arguments, and ${fault.file.path}:${fault.line} gives ${call.positional.length}.`,
      explanation: `\`${dropped.text}\` is no longer passed${
        fitting.length > 0
          ? `, as ${fitting
              .slice(0, 2)
              .map((other) => `${other.path}:${other.call.line}`)
              .join(", ")} do not pass it`
          : ""
      }.`,
      edits: [withoutArgument(fault, dropped)],
      basis: isSure && fitting.length > 0 ? "house" : "guess",
    }),
  ];
}

const INIT = "__init__";

/** `Point() takes no arguments`: a misspelt constructor, or fields without the decorator that makes one. */
export function constructorIdeas(code: CodeIndex, failing: FailingCall): Idea[] {
  const { owner } = failing.called;
  const file = owner && code.file(owner.path);
  if (!owner || !file || methodOf(code, owner, INIT)) return [];
  return [...misspeltConstructor(code, file, failing), ...forgottenDataclass(code, file, failing)];
}

function misspeltConstructor(code: CodeIndex, file: SourceFile, { called }: FailingCall): Idea[] {
  const { owner } = called;
  const methods = (owner ? (code.symbolsOf(owner.path)?.functions ?? []) : []).filter(
    ({ qualifiedName, name }) =>
      owner !== null &&
      qualifiedName === `${owner.qualifiedName}.${name}` &&
      (/^_*int?i?t?_*$|^_*init_*$/.test(name) || nearestName(name, [INIT]) === INIT),
  );
  const [only] = methods;
  const name = only && field(only.node, "name");
  if (!owner || !only || !name || methods.length > 1) return [];
  return [
    runningIdea({
      cause: `The constructor of ${owner.name} at ${owner.path}:${only.startLine} is called \`${only.name}\`, so Python does not know it.`,
      explanation: `A constructor is called \`${INIT}\`.`,
      edits: [replaceNode(file, name, INIT)],
      basis: "standard",
      name: `${owner.name.toLowerCase()}_is_made`,
    }),
  ];
}

function forgottenDataclass(code: CodeIndex, file: SourceFile, { called, call }: FailingCall): Idea[] {
  const { owner } = called;
  const fields = owner ? fieldsOf(owner).filter(({ annotation }) => annotation !== null) : [];
  const names = new Set(fields.map(({ name }) => name));
  const fits =
    call.positional.length + call.named.size <= fields.length &&
    [...call.named.keys()].every((name) => names.has(name));
  if (!owner || owner.bases.length > 0 || fields.length === 0 || !fits || decoratorsOf(owner.node).length > 0)
    return [];
  const sibling = code
    .naming("dataclass")
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .flatMap(({ node }) =>
      decoratorsOf(node).filter((text) => /^(?:dataclasses\.)?dataclass\b/.test(text)),
    )[0];
  const text = sibling ?? "dataclass";
  const isQualified = text.startsWith("dataclasses.");
  const isKnown =
    code
      .symbolsOf(owner.path)
      ?.imports.some(({ local }) => local === (isQualified ? "dataclasses" : "dataclass")) ?? false;
  const plan = isKnown
    ? { edits: [] as Edit[] }
    : isQualified
      ? null
      : planImport(code, owner.path, "dataclasses", "dataclass");
  if (!plan) return [];
  const start = lineStart(file.text, owner.node.startIndex);
  return [
    runningIdea({
      cause: `${owner.name} at ${owner.path}:${startLineOf(owner.node)} declares its fields, but nothing makes a constructor of them.`,
      explanation: `\`@${text}\` makes it${sibling ? ", as for the other classes of the project" : ""}.`,
      edits: [...plan.edits, textEdit(file, start, start, `${indentOf(file, owner.node)}@${text}\n`)],
      basis: sibling ? "house" : "standard",
      name: `${owner.name.toLowerCase()}_is_made`,
    }),
  ];
}
