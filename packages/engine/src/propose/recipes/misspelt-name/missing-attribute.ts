import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { classNamed, methodOf } from "../../../diagnose/origin/python/callees.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { bindingsIn, readsIn } from "../unbound-variable/names.ts";
import { allMembersOf, membersOf } from "./members.ts";

/** An attribute that an object of a class of the project lacks: never set by a slip, or read by another name than it has. */
export function missingAttributeIdeas(
  code: CodeIndex,
  fault: PythonFault,
  reads: readonly Node[],
  owner: ClassSymbol,
  name: string,
): Idea[] {
  return [
    ...superNotCalled(code, owner, name),
    ...notKept(code, owner, name),
    ...otherName(code, fault, reads, owner, name),
    ...setLater(code, owner, name),
    ...oneHopFurther(code, fault, reads, owner, name),
  ];
}

function initOf(code: CodeIndex, owner: ClassSymbol) {
  return code
    .symbolsOf(owner.path)
    ?.functions.find(({ qualifiedName }) => qualifiedName === `${owner.qualifiedName}.__init__`);
}

function firstStatement(definition: Node): Node | null {
  return (
    field(definition, "body")?.namedChildren.find(
      (child) =>
        !(
          child.type === "comment" ||
          (child.type === "expression_statement" && child.firstNamedChild?.type === "string")
        ),
    ) ?? null
  );
}

/** The constructor of the base sets it, and the one of this class does not call that. */
function superNotCalled(code: CodeIndex, owner: ClassSymbol, name: string): Idea[] {
  const init = initOf(code, owner);
  const file = code.file(owner.path);
  const first = init && firstStatement(init.node);
  if (!init || !file || !first || /\bsuper\(\)?|\b\w+\.__init__\(/.test(init.node.text)) return [];
  const base = owner.bases
    .flatMap((written) => classNamed(code, owner.path, written) ?? [])
    .find((found) => found.node.id !== owner.node.id && allMembersOf(code, found).has(name));
  const baseInit = base && methodOf(code, base, "__init__");
  if (!base || !baseInit) return [];
  const own = new Set(parametersOf(init.node).map((parameter) => parameter.name));
  const args: string[] = [];
  const repeated: Node[] = [];
  let isNamed = false;
  for (const { name: parameter, kind, defaultValue } of parametersOf(baseInit.node).slice(1)) {
    if (kind === "args" || kind === "kwargs") {
      if (own.has(parameter)) args.push(kind === "args" ? `*${parameter}` : `**${parameter}`);
      continue;
    }
    const kept = own.has(parameter) ? null : keptAs(init.node, baseInit.node, parameter);
    if (kept) {
      args.push(isNamed || kind === "keyword_only" ? `${parameter}=${kept.value}` : kept.value);
      repeated.push(kept.statement);
      continue;
    }
    if (!own.has(parameter)) {
      if (defaultValue === null) return [];
      isNamed = true;
      continue;
    }
    args.push(isNamed || kind === "keyword_only" ? `${parameter}=${parameter}` : parameter);
  }
  const call = `super().__init__(${args.join(", ")})`;
  const [only, ...others] = repeated;
  // What this constructor sets itself in place of the base is set by the base.
  const edit =
    only && others.length === 0 && only.id === first.id
      ? replaceNode(file, only, call)
      : insertBefore(file, first, [call]);
  if (!edit) return [];
  return [
    runningIdea({
      cause: `The constructor of ${owner.name} at ${owner.path}:${init.startLine} does not call that of ${base.name}, which sets \`${name}\`.`,
      explanation: `It calls the constructor of ${base.name} first.`,
      edits: [edit],
      basis: "standard",
      name: `${owner.name.toLowerCase()}_has_its_${name}`,
    }),
  ];
}

/** The value that this constructor gives to the attribute which the base's makes of a parameter. */
function keptAs(own: Node, base: Node, parameter: string): { value: string; statement: Node } | null {
  const ofSelf = (definition: Node) =>
    descendantsHere(definition, "assignment").filter((node) =>
      /^self\.\w+$/.test(field(node, "left")?.text ?? ""),
    );
  const attribute = ofSelf(base).find((node) => field(node, "right")?.text === parameter);
  const name = attribute && field(attribute, "left")?.text;
  const set = ofSelf(own).find((node) => field(node, "left")?.text === name);
  const value = set && field(set, "right");
  const statement = set && statementOf(set);
  return value && statement && /^(?:identifier|string|integer|attribute)$/.test(value.type)
    ? { value: value.text, statement }
    : null;
}

/** The constructor is given the value, or computes it, and does not keep it on the object. */
function notKept(code: CodeIndex, owner: ClassSymbol, name: string): Idea[] {
  const init = initOf(code, owner);
  const file = code.file(owner.path);
  if (!init || !file || membersOf(owner).has(name)) return [];
  const isRead = readsIn(init.node, name).length > 0;
  const local = bindingsIn(init.node).filter(
    (node) => node.text === name && node.parent?.type === "assignment",
  );
  const cause = `The constructor of ${owner.name} at ${owner.path}:${init.startLine} has \`${name}\` and does not keep it on the object.`;
  const [only] = local;
  if (only && local.length === 1) {
    const all = init.node
      .descendantsOfType("identifier")
      .filter(
        (node) =>
          node.text === name &&
          (node.id === only.id || readsIn(init.node, name).some(({ id }) => id === node.id)),
      );
    return [
      runningIdea({
        cause,
        explanation: `It is set as \`self.${name}\`.`,
        edits: all.map((node) => replaceNode(file, node, `self.${name}`)),
      }),
    ];
  }
  const isGiven = parametersOf(init.node).some((parameter) => parameter.name === name);
  if (!isGiven || isRead) return [];
  const kept = descendantsHere(init.node, "assignment").filter(
    (node) =>
      field(node, "left")?.type === "attribute" &&
      field(field(node, "left") ?? node, "object")?.text === "self",
  );
  const lastKept = kept
    .flatMap((node) => statementOf(node) ?? [])
    .findLast((node) => node.parent?.parent?.id === init.node.id);
  const first = firstStatement(init.node);
  const line = `self.${name} = ${name}`;
  const edit = lastKept
    ? insertAfter(file, lastKept, [line])
    : first?.type === "pass_statement"
      ? replaceNode(file, first, line)
      : first && insertBefore(file, first, [line]);
  return edit
    ? [
        runningIdea({
          cause,
          explanation: "It is kept like the constructor's other arguments.",
          edits: [edit],
          name: `${name}_is_kept`,
        }),
      ]
    : [];
}

const MOST_EDITS = 12;

/** The object has it under another name; the side on which fewer stand is the one that is wrong. */
function otherName(
  code: CodeIndex,
  fault: PythonFault,
  reads: readonly Node[],
  owner: ClassSymbol,
  name: string,
): Idea[] {
  const members = allMembersOf(code, owner);
  if (members.has(name)) return [];
  const near = likelyName(
    name,
    [...members].filter((member) => !/^__/.test(member)),
  );
  const meant = near?.name;
  if (meant === undefined) return [];
  const cause = `${owner.name} has no \`${name}\`, but \`${meant}\`.`;
  const around = fault.function?.node ?? fault.file.tree.rootNode;
  const receivers = new Set(reads.map((node) => field(node, "object")?.text ?? ""));
  const targets = descendantsHere(around, "attribute")
    .filter(
      (node) => field(node, "attribute")?.text === name && receivers.has(field(node, "object")?.text ?? ""),
    )
    .flatMap((node) => field(node, "attribute") ?? []);
  const atReader = runningIdea({
    cause,
    explanation: `The attribute is called \`${meant}\`.`,
    edits: targets.map((node) => replaceNode(fault.file, node, meant)),
    basis: near?.by === "overlap" ? "guess" : "house",
  });
  const atClass = near?.by === "spelling" ? renamedMember(code, owner, name, meant) : null;
  return atClass ? [atClass, atReader] : [atReader];
}

/** All read it under the name that is missing, nobody under the one that the class sets: the class has the slip. */
function renamedMember(code: CodeIndex, owner: ClassSymbol, name: string, meant: string): Idea | null {
  const file = code.file(owner.path);
  const readers = readersOf(code, name);
  if (!file || readers.length < 2 || readersOf(code, meant, owner).length > 0) return null;
  const own = owner.node
    .descendantsOfType("attribute")
    .filter((node) => field(node, "attribute")?.text === meant && field(node, "object")?.text === "self")
    .flatMap((node) => field(node, "attribute") ?? []);
  const methods = (code.symbolsOf(owner.path)?.functions ?? [])
    .filter(({ qualifiedName }) => qualifiedName === `${owner.qualifiedName}.${meant}`)
    .flatMap(({ node }) => field(node, "name") ?? []);
  const edits = [...own, ...methods];
  if (edits.length === 0 || edits.length > MOST_EDITS) return null;
  return runningIdea({
    cause: `${owner.name} at ${owner.path}:${startLineOf(edits[0] ?? owner.node)} calls it \`${meant}\`, and everybody reads \`${name}\`.`,
    explanation: `It is called \`${name}\`, as ${readers.slice(0, 3).join(", ")} read it.`,
    edits: edits.map((node) => replaceNode(file, node, name)),
  });
}

/** Places outside the tests that read an attribute of this name; those that only set it are left out. */
export function readersOf(code: CodeIndex, name: string, without: ClassSymbol | null = null): string[] {
  return code
    .naming(name)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType("attribute")
        .filter((node) => field(node, "attribute")?.text === name)
        .filter((node) => !(node.parent?.type === "assignment" && field(node.parent, "left")?.id === node.id))
        .filter(
          (node) =>
            !(
              without?.path === file.path &&
              without.node.startIndex <= node.startIndex &&
              node.endIndex <= without.node.endIndex &&
              field(node, "object")?.text !== "self"
            ),
        )
        .map((node) => `${file.path}:${startLineOf(node)}`),
    );
}

/** A method other than the constructor gives it its first, empty value; an object begins with the same. */
function setLater(code: CodeIndex, owner: ClassSymbol, name: string): Idea[] {
  const init = initOf(code, owner);
  const file = code.file(owner.path);
  if (!init || !file) return [];
  const all = owner.node.descendantsOfType("assignment").filter((node) => {
    const target = field(node, "left");
    return (
      target?.type === "attribute" &&
      field(target, "object")?.text === "self" &&
      field(target, "attribute")?.text === name
    );
  });
  const isIn = (node: Node) => init.node.startIndex <= node.startIndex && node.endIndex <= init.node.endIndex;
  if (
    all.length === 0 ||
    all.some((node) => isIn(node) && statementOf(node)?.parent?.parent?.id === init.node.id)
  )
    return [];
  const empty = new Set(
    all
      .map((node) => field(node, "right")?.text ?? "")
      .filter((text) =>
        /^(?:None|\[\]|\{\}|0|0\.0|False|""|''|set\(\)|dict\(\)|list\(\)|deque\(\))$/.test(text),
      ),
  );
  const asksForNone = new RegExp(`self\\.${name} is (?:not )?None`).test(owner.node.text);
  const [only] = asksForNone ? ["None"] : empty.size === 1 ? empty : [];
  const kept = descendantsHere(init.node, "assignment")
    .flatMap((node) => statementOf(node) ?? [])
    .findLast((node) => node.parent?.parent?.id === init.node.id);
  const first = firstStatement(init.node);
  const line = `self.${name} = ${only}`;
  const edit =
    only === undefined
      ? null
      : kept
        ? insertAfter(file, kept, [line])
        : first && insertBefore(file, first, [line]);
  if (!edit) return [];
  return [
    runningIdea({
      cause: `${owner.name} gets its \`${name}\` at ${owner.path}:${startLineOf(all[0] ?? owner.node)} only, and an object on which that has not run has none.`,
      explanation: `An object begins with \`${only}\`, as ${asksForNone ? "the class asks for it" : "the class sets it elsewhere"}.`,
      edits: [edit],
      name: `${name}_is_there_from_the_start`,
    }),
  ];
}

/** `order.email` where only the customer of an order has one. */
function oneHopFurther(
  code: CodeIndex,
  fault: PythonFault,
  reads: readonly Node[],
  owner: ClassSymbol,
  name: string,
): Idea[] {
  if (allMembersOf(code, owner).has(name)) return [];
  const holders = fieldsOf(owner).flatMap(({ name: own, annotation }) => {
    const type = annotation?.text
      .match(/[A-Za-z_]\w*/g)
      ?.flatMap((word) => classNamed(code, owner.path, word) ?? [])[0];
    return type &&
      !/\b(?:list|List|dict|Dict|set|Optional|None)\b/.test(annotation?.text ?? "") &&
      allMembersOf(code, type).has(name)
      ? [own]
      : [];
  });
  const init = initOf(code, owner);
  for (const parameter of init ? parametersOf(init.node) : []) {
    const type = parameter.annotation && classNamed(code, owner.path, parameter.annotation.text);
    if (type && allMembersOf(code, type).has(name) && membersOf(owner).has(parameter.name))
      holders.push(parameter.name);
  }
  const [only] = holders;
  if (holders.length !== 1 || only === undefined) return [];
  return [
    runningIdea({
      cause: `${owner.name} has no \`${name}\`; its \`${only}\` has.`,
      explanation: `It is read from \`${only}\`.`,
      edits: [...reads, ...readsBeside(code, fault, reads, owner, only)].flatMap((node) => {
        const target = field(node, "attribute");
        return target ? [replaceNode(fault.file, target, `${only}.${target.text}`)] : [];
      }),
    }),
  ];
}

/** Further attributes that the function reads of the same object, and that it lacks while the one inside has them. */
function readsBeside(
  code: CodeIndex,
  fault: PythonFault,
  reads: readonly Node[],
  owner: ClassSymbol,
  inside: string,
): Node[] {
  const [first] = reads;
  const object = first && field(first, "object")?.text;
  const annotation = fieldsOf(owner).find(({ name }) => name === inside)?.annotation;
  const type = annotation ? classNamed(code, owner.path, annotation.text) : null;
  const scope = fault.function?.node;
  if (!object || !type || !scope) return [];
  const own = allMembersOf(code, owner);
  const theirs = allMembersOf(code, type);
  return scope.descendantsOfType("attribute").filter((node) => {
    const name = field(node, "attribute")?.text ?? "";
    const isOther = !reads.some((read) => read.id === node.id);
    return isOther && field(node, "object")?.text === object && !own.has(name) && theirs.has(name);
  });
}
