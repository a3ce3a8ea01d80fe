import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { returnsOf } from "../../../diagnose/origin/python/returns.ts";
import { freeName } from "../edits/names.ts";
import { insertAfter } from "../edits/statements.ts";
import { birthsOf } from "../nothing/births.ts";
import { openEnds } from "../nothing/complete-return.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * A search that asks itself for a part, `seek(child, name)`, and lets the answer fall: what lies deeper is never found.
 * The answer is handed up, out of a loop only where something was found.
 */
export function lostRecursions(scene: Scene): Guess[] {
  const { code, fault, message } = scene;
  if (!/NoneType/.test(message)) return [];
  return searchesOn(scene).flatMap((symbol): Guess[] => {
    const file = code.file(symbol.path);
    const lost = file && !file.isTest ? [...lostCalls(symbol), ...hastyReturns(symbol)] : [];
    const body = field(symbol.node, "body");
    const [first] = lost;
    if (!file || !first || !body || !givesNothing(symbol)) return [];
    const ends = new Set(openEnds(body).map(({ id }) => id));
    const edits = lost.flatMap((statement) => {
      const value = statement.firstNamedChild;
      if (statement.type === "return_statement" && value) {
        const name = freeName(code, file, statement, "found");
        const lines = insertAfter(file, statement, [`if ${name} is not None:`, `\treturn ${name}`]);
        return lines ? [textEdit(file, statement.startIndex, value.startIndex, `${name} = `), lines] : [];
      }
      const isLast = ends.has(statement.id) && !isRepeated(statement, symbol.node);
      if (!value) return [];
      if (isLast) return [textEdit(file, statement.startIndex, statement.startIndex, "return ")];
      const name = freeName(code, file, statement, "found");
      const after = insertAfter(file, statement, [`if ${name} is not None:`, `\treturn ${name}`]);
      return after ? [textEdit(file, statement.startIndex, statement.startIndex, `${name} = `), after] : [];
    });
    if (edits.length === 0) return [];
    return [
      {
        strength: 0.92,
        idea: runningIdea({
          cause: `${symbol.qualifiedName} asks itself at ${symbol.path}:${startLineOf(first)} and does not use the answer as it should, so what lies deeper is not found; ${fault.file.path}:${fault.line} gets None.`,
          explanation: `What \`${symbol.name}\` finds further down is handed up to whoever asked.`,
          edits,
          name: `${symbol.name}_finds_what_lies_deeper`,
          sentence: "What lies deeper is found.",
        }),
      },
    ];
  });
}

/** The functions that may have given the None. */
function searchesOn({ investigation, code, trails }: Scene): FunctionSymbol[] {
  const called = trails
    .flat()
    .flatMap(({ path, node }) => {
      const call = node.type === "await" ? node.firstNamedChild : node;
      return call?.type === "call" ? calleesOf(code, path, call) : [];
    })
    .map(({ symbol }) => symbol);
  const born = birthsOf(investigation).flatMap(({ callee }) => callee ?? []);
  return [
    ...new Map([...born, ...called].map((one) => [`${one.path}:${one.node.startIndex}`, one])).values(),
  ];
}

/** Whether a function gives something on one way and None on another. */
function givesNothing(symbol: FunctionSymbol): boolean {
  const { values, bare, canFallOff, isGenerator } = returnsOf(symbol);
  const given = values.filter(({ type }) => type !== "none");
  const isSame = new Set(given.map(({ text }) => text)).size === 1;
  const [only] = given;
  // What is filled and handed back by every call is the same thing further down.
  const isFilled =
    isSame &&
    only?.type === "identifier" &&
    descendantsHere(symbol.node, "call").some((call) => {
      const callee = field(call, "function");
      return (
        callee?.type === "attribute" &&
        field(callee, "object")?.text === only.text &&
        /^(?:append|add|extend|update|insert|setdefault)$/.test(field(callee, "attribute")?.text ?? "")
      );
    });
  const hasNothing = canFallOff || bare.length > 0 || given.length < values.length;
  return !isGenerator && given.length > 0 && hasNothing && !isFilled;
}

/** Statements that are nothing but a call of the function by itself. */
function lostCalls(symbol: FunctionSymbol): Node[] {
  const isMethod =
    ancestorOfType(symbol.node, ["class_definition", "function_definition"])?.type === "class_definition";
  return descendantsHere(symbol.node, "expression_statement").filter((statement) => {
    const value = statement.namedChildCount === 1 ? statement.firstNamedChild : null;
    const call = value?.type === "await" ? value.firstNamedChild : value;
    const callee = call?.type === "call" ? field(call, "function") : null;
    if (!callee || lastNameOf(callee) !== symbol.name) return false;
    return isMethod
      ? callee.type === "attribute" && !/^super\(/.test(callee.text)
      : callee.type === "identifier";
  });
}

/** `for child in children: return seek(child, name)`, which never comes to the second child. */
function hastyReturns(symbol: FunctionSymbol): Node[] {
  return descendantsHere(symbol.node, "return_statement").filter((statement) => {
    const value = statement.firstNamedChild;
    const call = value?.type === "await" ? value.firstNamedChild : value;
    const callee = call?.type === "call" ? field(call, "function") : null;
    const loop = statement.parent?.parent;
    return (
      callee !== null &&
      lastNameOf(callee) === symbol.name &&
      loop?.type === "for_statement" &&
      field(loop, "body")?.id === statement.parent?.id &&
      statement.nextNamedSibling === null
    );
  });
}

function isRepeated(statement: Node, within: Node): boolean {
  return ancestorOfType(statement, ["for_statement", "while_statement"], within) !== null;
}
