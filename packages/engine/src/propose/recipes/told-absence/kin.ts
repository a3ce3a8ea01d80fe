import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { readBehind, type ToldAbsence, toldAbsences } from "../../house/javascript/told-absences.ts";
import { areSameThing } from "../../house/javascript/ways.ts";
import { beforeIt } from "../javascript/arrow-block.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { namesAt } from "../javascript/names.ts";
import { replaceNode, statementOf, usesSemicolons } from "../javascript/statements.ts";
import type { Missed } from "./missed.ts";

const NOTHING = /^(?:null|undefined|NaN|""|''|\[\])$/;

/**
 * `{ number: numberOf(text), date: dateOf(text), total: totalOf(text) }`: functions that are asked side by side of the same
 * thing give one and the same where they find nothing.
 */
export function givenByKinIdea({ code }: Investigation, missed: Missed): Idea | null {
  const { file, scope } = missed;
  const own = scope && symbolOf(code, file.path, scope);
  if (!scope || !own || returnsOf(scope).values.some((value) => NOTHING.test(value.text))) return null;
  const kin = kinOf(code, own);
  if (kin.length === 0) return null;
  const told = toldAbsences(code).filter(
    (one) =>
      kin.some(({ node }) => node.id === one.scope?.id) &&
      isGiven(one) &&
      one.ways.some((theirs) => missed.ways.some((mine) => areSameThing(mine, theirs))),
  );
  const given = new Set(told.map(({ instead }) => instead?.text ?? "undefined"));
  const [value] = given;
  const [first] = told;
  if (!first || given.size !== 1 || !value || !NOTHING.test(value)) return null;
  const edits = editsFor(code, missed, value);
  if (!edits) return null;
  const where = [...new Set(told.map((one) => `${one.file.path}:${startLineOf(one.whole)}`))]
    .slice(0, 3)
    .join(", ");
  return {
    name: "nothing_found_as_by_kin",
    sentence: "What finds nothing gives the same as what is asked beside it",
    cause: `\`${missed.plain.text.slice(0, 60)}\` may find nothing, and is read without looking; ${where} allows for that.`,
    explanation: `Gives \`${value}\` then, as ${where} does, which is asked beside it.`,
    edits: edits.map((edit) => ({ ...edit, part: "fix" })),
    basis: "house",
    expectation: NO_ERROR,
    place: { path: file.path, line: startLineOf(missed.plain) },
  };
}

function symbolOf(code: CodeIndex, path: string, definition: Node): FunctionSymbol | null {
  return (code.symbolsOf(path)?.functions ?? []).find(({ node }) => node.id === definition.id) ?? null;
}

/** Functions that are called beside this one, as the other entries of the same object or list, with the same arguments. */
function kinOf(code: CodeIndex, own: FunctionSymbol): FunctionSymbol[] {
  return code.callsOf(own.name).flatMap(({ path, node }) => {
    if (code.file(path)?.isTest) return [];
    const entry = node.parent?.type === "pair" ? node.parent : node;
    const holder = entry.parent;
    if (!holder || !/^(?:object|array|arguments)$/.test(holder.type)) return [];
    return holder.namedChildren.flatMap((child) => {
      const value = withoutTypes(child.type === "pair" ? (field(child, "value") ?? child) : child);
      const isAlike =
        value.type === "call_expression" &&
        value.id !== node.id &&
        field(value, "arguments")?.text === field(node, "arguments")?.text;
      const [callee] = isAlike ? calleesOf(code, path, value) : [];
      return callee && callee.symbol.node.id !== own.node.id ? [callee.symbol] : [];
    });
  });
}

/** It is what the function gives: a way out, or the value that it returns. */
function isGiven({ whole, leave, instead, scope }: ToldAbsence): boolean {
  if (leave) return leave.type === "return_statement";
  if (!instead || !scope) return false;
  return returnsOf(scope).values.some((value) => withoutTypes(value).id === whole.id);
}

function editsFor(code: CodeIndex, missed: Missed, value: string): Edit[] | null {
  const { file, node, plain, scope } = missed;
  const read = readBehind(node);
  const isReturned = (whole: Node) =>
    whole.parent?.type === "return_statement" || (scope && field(scope, "body")?.id === whole.id);
  if (read && isReturned(read.whole)) {
    const rest = read.whole.text.slice(node.endIndex - read.whole.startIndex);
    const chained = `${plain.text}?.${rest.startsWith(".") ? rest.slice(1) : rest}`;
    return [replaceNode(file, read.whole, value === "undefined" ? chained : `${chained} ?? ${value}`)];
  }
  const end = usesSemicolons(file) ? ";" : "";
  const leave = (name: string) => `if (!${name}) return${value === "undefined" ? "" : ` ${value}`}${end}`;
  if (/^(?:identifier|member_expression)$/.test(plain.type)) {
    const line = beforeIt(file, node, [leave(plain.text)]);
    return line && [line];
  }
  const statement = statementOf(node);
  const name = /\.(?:match|exec)\(/.test(plain.text) ? "match" : "found";
  if (plain.type !== "call_expression" || !statement || namesAt(code, file, statement).has(name)) return null;
  const line = beforeIt(file, node, [`const ${name} = ${plain.text}${end}`, leave(name)]);
  return line && [line, replaceNode(file, node, name)];
}
