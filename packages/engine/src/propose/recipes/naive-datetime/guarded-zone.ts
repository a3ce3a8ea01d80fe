import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { moduleNameAt } from "../../house/write-refusal.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/** `replace(tzinfo=timezone.utc)` as the project writes it. */
export interface ZoneForm {
  readonly zone: string;
  readonly file: SourceFile;
  readonly line: number;
  /** Whether it is asked first that there is no zone: times with another one are known there. */
  readonly isGuarded: boolean;
}

/** How the project gives UTC to times without a zone. */
export function zoneForms(code: CodeIndex): ZoneForm[] {
  return code
    .mentions("replace(tzinfo=")
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => {
      const file = code.file(path);
      return (file?.tree.rootNode.descendantsOfType("call") ?? []).flatMap((node): ZoneForm[] => {
        const zone = /\.replace\(tzinfo=([\w.]+)\)$/.exec(node.text)?.[1];
        if (!zone || !/utc$/i.test(zone) || !file) return [];
        const around = ancestorOfType(node, ["if_statement", "conditional_expression"]);
        const isGuarded = around !== null && /tzinfo|utcoffset/.test(around.text.split(node.text)[0] ?? "");
        return [{ zone, file, line: startLineOf(node), isGuarded }];
      });
    });
}

const SAID = {
  expectation: FINE,
  name: "times_have_a_zone",
  sentence: "Times with a zone are compared with times with a zone.",
} as const;

/** Functions of the house that read a time from text and give it its zone, in place of a call that reads it without. */
export function zoneReaderIdeas(
  { code }: Investigation,
  file: SourceFile,
  call: Node,
  cause: string,
): Idea[] {
  const maker = makerOf(call);
  const [given, ...others] = readCall(call).positional;
  const written = others.map(({ text }) => text).join();
  if (!maker || !given) return [];
  const readers = code
    .mentions("tzinfo")
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter((symbol) => symbol.node.id !== scopeOf(call).id && readsWithZone(symbol, maker, written));
  return readers.slice(0, 1).flatMap((symbol): Idea[] => {
    const name = nameOfFunction(code, symbol, file, call);
    if (!name) return [];
    return [
      {
        ...SAID,
        cause,
        explanation: `\`${symbol.name}\` (${symbol.path}:${symbol.startLine}) reads it, which gives the zone to times that carry none.`,
        edits: [...name.imports, replaceNode(file, call, `${name.text}(${given.text})`)].map((edit) => ({
          ...edit,
          part: "fix",
        })),
        basis: "house",
      },
    ];
  });
}

function readsWithZone({ node, qualifiedName }: FunctionSymbol, maker: string, written: string): boolean {
  const [parameter, ...others] = parametersOf(node);
  if (!parameter || qualifiedName.includes(".") || node.text.startsWith("async")) return false;
  if (others.some(({ defaultValue }) => !defaultValue)) return false;
  if (!/\.replace\(tzinfo=|\.astimezone\(|make_aware\(/.test(node.text)) return false;
  return descendantsHere(node, "call").some((inner) => {
    const [given, ...more] = readCall(inner).positional;
    return (
      makerOf(inner) === maker &&
      given !== undefined &&
      new RegExp(`^${parameter.name}\\b`).test(given.text) &&
      more.map(({ text }) => text).join() === written
    );
  });
}

function makerOf(call: Node): string | null {
  const name = call.type === "call" ? (field(call, "function")?.text.split(".").at(-1) ?? "") : "";
  return /^(?:strptime|fromisoformat)$/.test(name) ? name : null;
}

/** `if moment.tzinfo is None: moment = moment.replace(tzinfo=timezone.utc)` for a name, as the house writes it. */
export function guardedZoneIdea(
  { code }: Investigation,
  form: ZoneForm,
  file: SourceFile,
  name: Node,
  where: { readonly statement: Node; readonly side: "before" | "behind" },
  cause: string,
): Idea | null {
  const [first = ""] = form.zone.split(".");
  const zone = moduleNameAt(code, form.file, first, { file, statement: where.statement });
  if (!zone || name.type !== "identifier") return null;
  const lines = [
    `if ${name.text}.tzinfo is None:`,
    `\t${name.text} = ${name.text}.replace(tzinfo=${form.zone.replace(first, zone.text)})`,
  ];
  const insert = where.side === "before" ? insertBefore : insertAfter;
  const edit: Edit | null = insert(file, where.statement, lines);
  return (
    edit && {
      ...SAID,
      cause,
      explanation: `A \`${name.text}\` without a zone is taken for UTC, as at ${form.file.path}:${form.line}; one with a zone keeps it.`,
      edits: [...zone.imports, edit].map((one) => ({ ...one, part: "fix" })),
      basis: "house",
    }
  );
}

/** A parameter that one side of the operation is. */
export function parameterSide(side: Node): { readonly name: Node; readonly statement: Node } | null {
  const statement = statementOf(side);
  const isParameter = parametersOf(scopeOf(side)).some(({ name }) => name === side.text);
  return side.type === "identifier" && isParameter && statement ? { name: side, statement } : null;
}
