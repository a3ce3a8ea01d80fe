import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { documentsOf } from "../../../code/data-files.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { docstringOf } from "../../house/said-failure.ts";

export type Position = "first" | "last";

const LAST =
  /\b(?:last|at (?:the )?(?:very )?(?:end|bottom|back)|to the (?:end|bottom|back)|behind (?:them|all|the others)|after (?:all|the|them)\b.*)\b/i;
const FIRST =
  /\b(?:first|at (?:the )?(?:very )?(?:top|front|beginning|start)|to the (?:top|front)|in front|before (?:all|the others|them))\b/i;
const NOTHING =
  /\b(?:without|lack(?:s|ing)?|missing|unset|undated|unknown|none|null|ha(?:s|ve) no|with no|no (?:date|day|time|number|value|due)|have not|has not|not (?:been |yet )?(?:set|known|given|dated|scheduled|rated|ended|started|finished)|unfinished|unrated|unscheduled|empty)\b/i;
const LONGEST = 300;

/**
 * Where things that lack what others are put in order by belong, by what the docstring of a function says, a comment in
 * front of or in it, or else the documents in a directory. Null where nothing says so, or where they say both.
 */
export function saidPosition(
  code: CodeIndex,
  symbol: FunctionSymbol | null,
  directory: string | null,
): { readonly position: Position; readonly place: string } | null {
  const near = symbol ? [docstringOf(symbol.node), commentsOf(code, symbol)].join("\n") : "";
  const own = positionIn(near);
  if (symbol && own) return { position: own, place: `${symbol.path}:${startLineOf(symbol.node)}` };
  const told = (directory === null ? [] : documentsOf(directory)).flatMap(({ path, text }) => {
    const position = positionIn(text);
    return position ? [{ position, place: path }] : [];
  });
  return new Set(told.map(({ position }) => position)).size === 1 ? (told[0] ?? null) : null;
}

function commentsOf(code: CodeIndex, { path, node }: FunctionSymbol): string {
  const before = node.previousNamedSibling?.type === "comment" ? [node.previousNamedSibling] : [];
  return code.file(path)
    ? [...before, ...node.descendantsOfType("comment")]
        .map(({ text }) => text.replace(/^#+\s*/, ""))
        .join("\n")
    : "";
}

function positionIn(text: string): Position | null {
  const sentences = text
    .replace(/\s+/g, " ")
    .split(/(?<=[.;!?])\s/)
    .filter((one) => one.length < LONGEST)
    .flatMap((one) => one.split(/[;:]/))
    .filter((one) => NOTHING.test(one));
  const found = new Set(
    sentences.flatMap((one): Position[] => {
      const [isLast, isFirst] = [LAST.test(one), FIRST.test(one)];
      return isLast === isFirst ? [] : [isLast ? "last" : "first"];
    }),
  );
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
