import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { type ForeignKey, foreignKeysOf } from "../../house/javascript/foreign-keys.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import { singular } from "../../house/words.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertBefore, statementOf } from "../javascript/statements.ts";
import { filesHolding, namesOf } from "./names.ts";
import { likenessOf } from "./unify.ts";
import { written } from "./write.ts";

const REFUSED =
  /FOREIGN KEY constraint failed|violates foreign key constraint|foreign key constraint fails|Foreign key constraint (?:violated|failed)/i;
const MOST_FUNCTIONS = 200;

/**
 * A row is removed that others refer to, and the function that removes another kind of row asks first whether any do: this
 * one asks in the same way, of the table and column that refer to its rows.
 */
export function guardTwinIdea(investigation: Investigation, fault: JavascriptFault): Idea | null {
  if (!REFUSED.test(fault.exception.value)) return null;
  const { code, tree } = investigation;
  const keys = foreignKeysOf(code, tree.directory);
  for (const { path, line } of fault.frames.toReversed().slice(0, 3)) {
    const file = code.file(path);
    const statement = file && deletingStatement(file, line);
    const scope = statement && functionAround(statement);
    if (!file || !statement || !scope) continue;
    for (const twin of twinsOf(investigation, file, statement)) {
      const lines = guardLines(investigation, file, statement, twin, keys);
      if (!lines) continue;
      const where = `${twin.file.path}:${startLineOf(twin.guards[0] ?? twin.statement)}`;
      const exit = twin.guards.at(-1);
      const status = exit ? refusedStatus(code, twin.file.path, exit) : null;
      return {
        name: "rows_in_use_are_kept",
        sentence: "What others still refer to is not removed",
        cause: `Rows of other tables refer to the one that ${path}:${line} removes; nobody asks for them first.`,
        explanation: `Asks first whether it is referred to, as ${where} does.`,
        edits: [...lines.imports, insertBefore(file, statement, lines.lines)].map((edit) => ({
          ...edit,
          part: "fix",
        })),
        basis: "house",
        expectation: status === null || !fault.handler ? NO_ERROR : answered([status]),
        place: { path, line: startLineOf(statement) },
        variant: null,
      };
    }
  }
  return null;
}

/** The statement on a line that removes a row. */
function deletingStatement(file: SourceFile, line: number): Node | null {
  const call = file.tree.rootNode
    .descendantsOfType("call_expression")
    .find(
      (node) =>
        startLineOf(node) <= line &&
        line <= node.endPosition.row + 1 &&
        /\bdelete\s+from\b|\.delete(?:Many)?\(|\.del\(|\.destroy\(|\.remove\(/i.test(node.text),
    );
  return call ? statementOf(call) : null;
}

interface GuardTwin {
  readonly file: SourceFile;
  readonly statement: Node;
  /** What stands in front of it, in order. */
  readonly guards: readonly Node[];
  readonly names: ReadonlyMap<string, string>;
}

/** Functions that remove something in the very same way, behind checks. */
function twinsOf({ code }: Investigation, file: SourceFile, statement: Node): GuardTwin[] {
  const words = statement.descendantsOfType("property_identifier").map(({ text }) => text);
  return filesHolding(code, [...new Set(words)]).flatMap((house) => {
    const names = namesOf(file, house);
    return (code.symbolsOf(house.path)?.functions ?? []).slice(0, MOST_FUNCTIONS).flatMap(({ node }) => {
      const body = field(node, "body");
      const statements = body?.type === "statement_block" ? body.namedChildren : [];
      return statements.flatMap((other, at): GuardTwin[] => {
        if (other.type !== statement.type || other.id === statement.id) return [];
        const like = likenessOf(statement, other, names);
        const before = statements.slice(0, at).filter(({ type }) => type !== "comment");
        const isGuarded = before.some((one) => one.type === "if_statement" && leaves(one));
        const isPlain = before.every((one) => /^(?:lexical_declaration|if_statement)$/.test(one.type));
        return like && like.solid >= 2 && isGuarded && isPlain
          ? [{ file: house, statement: other, guards: before, names: like.names }]
          : [];
      });
    });
  });
}

function leaves(check: Node): boolean {
  const branch = field(check, "consequence");
  const last = branch?.type === "statement_block" ? branch.namedChildren.at(-1) : branch;
  return /^(?:return|throw)_statement$/.test(last?.type ?? "");
}

/** The checks in front of a twin, as they are written of what is removed here. Null where that cannot be told. */
function guardLines(
  { code }: Investigation,
  file: SourceFile,
  statement: Node,
  { file: house, statement: other, guards, names }: GuardTwin,
  keys: readonly ForeignKey[],
): { readonly lines: readonly string[]; readonly imports: readonly Edit[] } | null {
  const [own, theirs] = [tableIn(statement), tableIn(other)];
  if (!own || !theirs || own === theirs) return null;
  const asked = keys.filter(
    (key) =>
      key.references === theirs &&
      guards.some(({ text }) => hasWord(text, key.table) && hasWord(text, key.column)),
  );
  const wanted = keys.filter((key) => key.references === own);
  const [from] = asked;
  const [to] = wanted;
  // With several tables that refer to it each would have to be asked.
  if (!from || !to || asked.length !== 1 || wanted.length !== 1) return null;
  const known = new Map(names);
  for (const guard of guards)
    for (const name of declaredIn(guard)) if (!known.has(name)) known.set(name, name);
  const imports: Edit[] = [];
  const lines: string[] = [];
  for (const guard of guards) {
    const nothing = { startIndex: guard.startIndex, endIndex: guard.startIndex } as Node;
    const made = written(code, { own: file, house }, { whole: guard, core: nothing, ownText: "" }, known);
    if (!made) return null;
    imports.push(...made.imports);
    const text = [
      [from.column, to.column],
      [from.table, to.table],
      [theirs, own],
      [singular(theirs), singular(own)],
    ].reduce((said, [old = "", now = ""]) => replacedWord(said, old, now), made.text);
    lines.push(...text.split("\n").map((line, index) => (index === 0 ? line : `\t${line.trimStart()}`)));
  }
  return { lines: lines.map((line) => (/^\t\}/.test(line) ? line.slice(1) : line)), imports };
}

function declaredIn(statement: Node): string[] {
  return statement
    .descendantsOfType(["identifier", "shorthand_property_identifier_pattern"])
    .filter(
      (node) =>
        node.type === "shorthand_property_identifier_pattern" ||
        node.parent?.type === "variable_declarator" ||
        node.parent?.type === "array_pattern",
    )
    .map(({ text }) => text);
}

function tableIn(statement: Node): string | null {
  const found = /\bdelete\s+from\s+["`[]?(?:\w+\.)?(\w+)/i.exec(statement.text)?.[1];
  return found ?? null;
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`\\b${word}\\b`).test(text);
}

/** Inside of texts alone: the words of the code itself are other things. */
function replacedWord(text: string, word: string, other: string): string {
  if (word === other) return text;
  const pattern = new RegExp(`(?<![A-Za-z0-9])${word}(?![A-Za-z0-9])`, "g");
  return text.replace(/(["'`])(?:(?!\1)[^\\]|\\.)*\1/gs, (said) => said.replace(pattern, other));
}
