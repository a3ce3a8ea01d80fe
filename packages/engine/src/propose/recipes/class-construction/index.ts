import type { Node } from "web-tree-sitter";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { classNamed, methodOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { insertBefore, usesSemicolons } from "../javascript/statements.ts";
import { structureIdeas } from "../structure/ideas.ts";
import { guess } from "../structure/scene.ts";

const guide = shortGuide({
  slug: "class-construction",
  title: "Fix class constructor cannot be invoked without new, and must call super constructor",
  summary:
    "These errors occur when an object of a class is not made as the language asks for: a class is called like a function, or the constructor of a derived class uses `this` before it calls `super`.",
  trace: [
    [
      "TypeError: Class constructor List cannot be invoked without 'new'",
      "The class is called like a function.",
    ],
    [
      "ReferenceError: Must call super constructor in derived class before accessing 'this'",
      "The class extends another one, and its own constructor does not call it first.",
    ],
  ],
  causes: [
    ["new", "A forgotten new", "A function became a class.", "const list = List(items);"],
    [
      "super",
      "A forgotten super",
      "A class got a base later.",
      "constructor(name) {\n  this.name = name;\n}",
    ],
  ],
  fix: [
    "Make the object with `new`, and call `super` first.",
    "constructor(name, voice) {\n  this.voice = voice;\n}",
    "constructor(name, voice) {\n  super(name);\n  this.voice = voice;\n}",
  ],
  testing: ["Make one object.", 'assert.equal(new Dog("Rex", "loud").name, "Rex");'],
  questions: [["What does super need?", "What the constructor of the base takes, in its order."]],
});

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const called = /^Class constructor ([\w$]+) cannot be invoked without 'new'/.exec(
    fault.exception.value,
  )?.[1];
  if (/^Class extends value/.test(fault.exception.value))
    return [...structureIdeas(investigation, fault).sure];
  return called === undefined ? superIdeas(investigation, fault) : newIdeas(investigation, fault, called);
}

function newIdeas(investigation: Investigation, { file, line }: JavascriptFault, name: string): Idea[] {
  const calls = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((node) => startLineOf(node) <= line && line <= endLineOf(node));
  const isOfClass = (node: Node) => {
    const callee = field(node, "function");
    if (callee?.type !== "identifier") return field(callee ?? node, "property")?.text === name;
    return callee.text === name || classNamed(investigation.code, file.path, callee.text)?.name === name;
  };
  const call = calls.filter(isOfClass).at(-1);
  if (!call) return [];
  return [
    guess({ investigation }, 0.95, {
      name: "object_is_made",
      sentence: "The request is answered with a new object",
      cause: `\`${name}\` is a class and is called like a function.`,
      explanation: `Makes the object with \`new\`.`,
      edits: [textEdit(file, call.startIndex, call.startIndex, "new ")],
      basis: "standard",
      place: { path: file.path, line: startLineOf(call) },
    }).idea,
  ];
}

/** What the base takes is given under the names that the constructor itself has for it; unknown parts make it a guess. */
function superIdeas(investigation: Investigation, { file, line, statement }: JavascriptFault): Idea[] {
  const { code } = investigation;
  const maker = makerAround(statement) ?? makerOnLine(file.tree.rootNode, line);
  const body = maker && field(maker, "body");
  const owner = maker && ancestorOfType(maker, ["class_declaration", "class"]);
  const symbol = code.symbolsOf(file.path)?.classes.find(({ node }) => node.id === owner?.id);
  const first = body?.namedChildren.find((child) => child.type !== "comment");
  const base = symbol?.bases[0];
  if (!maker || !body || !symbol || !first || base === undefined) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const late = body.namedChildren.find((child) => /^super\(/.test(child.text));
  const common = {
    name: "base_is_made_first",
    sentence: "The request is answered with the base made first",
    cause: `The constructor of ${symbol.name} uses \`this\` before it calls \`super\`.`,
    place: { path: file.path, line: startLineOf(maker) },
  } as const;
  if (late) {
    return [
      guess({ investigation }, 0.9, {
        ...common,
        explanation: "Calls `super` before `this` is used.",
        edits: [
          insertBefore(file, first, [late.text]),
          textEdit(file, late.previousNamedSibling?.endIndex ?? late.startIndex, late.endIndex, ""),
        ],
        basis: "standard",
      }).idea,
    ];
  }
  const baseClass = classNamed(code, file.path, base);
  const wanted = baseClass ? (methodOf(code, baseClass, "constructor")?.node ?? null) : null;
  const given = wanted ? parameterNames(wanted) : [];
  const own = parameterNames(maker);
  const isWhole = given.length === 1 && own.length === 1;
  const known = given.map((name) =>
    name !== null && own.includes(name) ? name : isWhole ? (own[0] ?? null) : null,
  );
  if (known.some((name) => name === null)) return [];
  return [
    guess({ investigation }, 0.95, {
      ...common,
      explanation: `Calls \`super\` first${known.length > 0 ? " with what the base takes" : ""}.`,
      edits: [insertBefore(file, first, [`super(${known.join(", ")})${end}`])],
      basis: "standard",
    }).idea,
  ];
}

function makerAround(statement: Node): Node | null {
  const method =
    statement.type === "method_definition" ? statement : ancestorOfType(statement, ["method_definition"]);
  return method && field(method, "name")?.text === "constructor" ? method : null;
}

function makerOnLine(root: Node, line: number): Node | null {
  return (
    root
      .descendantsOfType("method_definition")
      .find(
        (node) =>
          field(node, "name")?.text === "constructor" && startLineOf(node) <= line && line <= endLineOf(node),
      ) ?? null
  );
}

/** A class whose objects are not made as the language asks for. */
export const classConstructionRecipe = defineRecipe({
  slug: "class-construction",
  guide,
  matches: ({ exception: { type, value }, isInnermost }) =>
    isInnermost &&
    ((type === "TypeError" &&
      /^(?:Class constructor [\w$]+ cannot be invoked without 'new'|Class extends value .* is not a constructor or null)/.test(
        value,
      )) ||
      (type === "ReferenceError" && /^Must call super constructor in derived class/.test(value)))
      ? { score: 0.9, evidence: `V8 says: ${value.slice(0, 120)}` }
      : null,
  ideas,
  open: (_investigation, { frame, exception }) => ({
    sentence: `${exception.value.slice(0, 80)} at ${frame.path}:${frame.line}.`,
    advice: [
      "Make objects of a class with `new`, and call `super` with what the base needs before `this` is used.",
    ],
  }),
});
