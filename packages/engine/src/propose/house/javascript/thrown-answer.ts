import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { handlerAround } from "../../../code/javascript/handlers.ts";
import { startLineOf } from "../../../code/nodes.ts";
import type { JavascriptRefusal, Situation } from "./refusals.ts";
import { refusedStatus } from "./status.ts";
import { type RefusalTarget, type WrittenRefusal, writeJavascriptRefusal } from "./write-refusal.ts";

/** A statement that throws an error with a status, wherever it stands. */
interface Thrown {
  readonly file: SourceFile;
  readonly statement: Node;
  readonly status: number;
}

const MOST_FILES = 300;
const known = new WeakMap<CodeIndex, readonly Thrown[]>();

/** What the project's code outside its tests throws with a status below 500. */
function thrownRefusals(code: CodeIndex): readonly Thrown[] {
  const found = known.get(code);
  if (found) return found;
  const made = code
    .mentions("throw ")
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("throw_statement").flatMap((statement): Thrown[] => {
        const status = refusedStatus(code, file.path, statement);
        return status === null ? [] : [{ file, statement, status }];
      }),
    );
  known.set(code, made);
  return made;
}

/** Whether the project tells clients what is wrong by what it throws, and never answers 4xx in a handler itself. */
export function throwsAlone(code: CodeIndex): boolean {
  if (thrownRefusals(code).length < 2) return false;
  return !code.paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .some(
      (file) =>
        !file.isTest &&
        /\.(?:status|code|sendStatus)\(\s*4\d\d\s*\)|\.json\([^;\n]*,\s*4\d\d\s*\)|writeHead\(\s*4\d\d|\bstatus:\s*4\d\d|\.status(?:Code)?\s*=\s*4\d\d/.test(
          file.text,
        ),
    );
}

/** A thrown refusal with its place. */
export interface ThrownAnswer extends WrittenRefusal {
  readonly place: string;
}

/**
 * What the house throws with this status anywhere, saying what is wrong here: `throw badRequest("text is required")` where
 * others throw `badRequest("to must be after from")`. The nearest one that holds one plain sentence; null where there is none.
 */
export function thrownWithStatus(
  code: CodeIndex,
  situation: Situation,
  status: number,
  target: RefusalTarget,
): ThrownAnswer | null {
  const nearness = ({ file }: Thrown) => (file.path === target.file.path ? 0 : 1);
  const ranked = thrownRefusals(code)
    .filter((one) => one.status === status)
    .toSorted((left, right) => nearness(left) - nearness(right));
  for (const { file, statement } of ranked) {
    const symbol = code.functionAt(file.path, startLineOf(statement));
    const refusal: JavascriptRefusal = {
      ...{ situation, status, file, body: [statement], form: "throw", guard: statement },
      ...{ condition: null, subject: null, thing: [], lookup: null, key: null, function: symbol },
      handler: symbol && handlerAround(code, symbol),
    };
    const place = `${file.path}:${startLineOf(statement)}`;
    const told = statement
      .descendantsOfType(["string", "template_string"])
      .filter(({ parent }) => parent?.type === "arguments");
    const made = writeJavascriptRefusal(code, refusal, target, true);
    if (made?.detail && told.length === 1) return { ...made, place };
    const fielded = made && told.length === 2 ? ofField(made, told, situation, target) : null;
    if (fielded) return { ...fielded, place };
  }
  return null;
}

/** `badInput("seats", "must be a whole number")`: the field has its own argument, and the words theirs. */
function ofField(
  made: WrittenRefusal,
  [field, words]: readonly Node[],
  situation: Situation,
  { thing }: RefusalTarget,
): WrittenRefusal | null {
  const [name, ...more] = thing;
  const isField =
    /^(["'])[A-Za-z_$][\w$]*\1$/.test(field?.text ?? "") && /^(["']).* .*\1$/.test(words?.text ?? "");
  const [line, ...others] = made.lines;
  if (!isField || !name || more.length > 0 || !line || others.length > 0) return null;
  const said =
    situation === "missing_part" ? "is required" : situation === "bad_value" ? "is not valid" : null;
  const quote = field?.text[0] ?? '"';
  const lines = said && [
    line.replace(
      /\((["']).*\1\s*,\s*(["']).*\2\)/,
      () => `(${quote}${name}${quote}, ${quote}${said}${quote})`,
    ),
  ];
  return lines && lines[0] !== line ? { ...made, lines, detail: said } : null;
}
