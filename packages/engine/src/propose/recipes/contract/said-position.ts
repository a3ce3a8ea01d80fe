import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { documentsOf } from "../../../code/data-files.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { docstringOf } from "../../house/said-failure.ts";

export type Position = "first" | "last";

/** `comes last`, not `the last report`. */
const LAST =
  /\b(?:last(?=\s*(?:$|[^\w\s]|(?:and|or|of all|in|on|then|when|where|as|because|since|so|by)\b))|at (?:the )?(?:very )?(?:end|bottom|back)|to the (?:end|bottom|back)|behind (?:them|all|the others|those)|after (?:all|the|them|those|every\w*|any|what|each)\b.*)\b/i;
const FIRST =
  /\b(?:first(?=\s*(?:$|[^\w\s]|(?:and|or|of all|in|on|then|when|where|as|because|since|so|by)\b))|at (?:the )?(?:very )?(?:top|front|beginning|start)|to the (?:top|front)|in front|before (?:all|the others|them|those|every\w*|any|what|each))\b/i;
const NOTHING =
  /\b(?:without|lack(?:s|ing)?|missing|unset|undated|unknown|none|null|ha(?:s|ve) no|with no|no (?:date|day|time|number|value|due)|have not|has not|not (?:been |yet )?(?:set|known|given|dated|scheduled|rated|ended|started|finished)|unfinished|unrated|unscheduled|empty)\b/i;
/** What a sentence far from the order must speak of, to be about one. */
const ORDER =
  /\b(?:comes?|sort(?:s|ed)?|order(?:s|ed)?|list(?:s|ed)?|rank(?:s|ed)?|stands?|goes|go|puts?|placed?|counts? as|shown|kept|keeps?)\b/i;
const LONGEST = 300;

/**
 * Where things that lack what others are put in order by belong, by what is said of a function, in it or above it, else at
 * the head of its file, in the documents in a directory, or by other functions. Null where nothing says so, or where they
 * say both.
 */
export function saidPosition(
  code: CodeIndex,
  symbol: FunctionSymbol | null,
  directory: string | null,
): Said | null {
  const near = symbol ? [docstringOf(symbol.node), commentsOf(symbol)].join("\n") : "";
  const own = positionIn(near);
  if (symbol && own) return { position: own, place: `${symbol.path}:${startLineOf(symbol.node)}` };
  const head = symbol && code.file(symbol.path);
  const above = head && positionIn(headOf(head));
  if (head && above) return { position: above, place: `${head.path}:1` };
  const told = (directory === null ? [] : documentsOf(directory)).flatMap(({ path, text }) => {
    const position = positionIn(text);
    return position ? [{ position, place: path }] : [];
  });
  return agreed(told) ?? agreed(saidElsewhere(code));
}

interface Said {
  readonly position: Position;
  readonly place: string;
}

function agreed(all: readonly Said[]): Said | null {
  return new Set(all.map(({ position }) => position)).size === 1 ? (all[0] ?? null) : null;
}

const MOST_FILES = 150;

/** What other functions and the heads of other files say of an order. */
function saidElsewhere(code: CodeIndex): Said[] {
  return code.paths
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter(({ isTest, path }) => !isTest && /\.(?:py|[cm]?[jt]sx?)$/.test(path))
    .flatMap((file) => {
      const texts = [
        { text: headOf(file), line: 1 },
        ...(code.symbolsOf(file.path)?.functions ?? []).map((one) => ({
          text: [docstringOf(one.node), commentsOf(one)].join("\n"),
          line: one.startLine,
        })),
      ];
      return texts.flatMap(({ text, line }): Said[] => {
        const position = ORDER.test(text) ? positionIn(text, true) : null;
        return position ? [{ position, place: `${file.path}:${line}` }] : [];
      });
    });
}

/** The docstring or comment that a file begins with. */
function headOf({ tree }: SourceFile): string {
  const [first] = tree.rootNode.namedChildren;
  const isDocstring = first?.type === "expression_statement" && first.firstNamedChild?.type === "string";
  return first && (isDocstring || first.type === "comment") ? bareText(first.text) : "";
}

function commentsOf({ node }: FunctionSymbol): string {
  const wrapped = /^(?:export_statement|decorated_definition|lexical_declaration|variable_declarator)$/;
  let outer = node;
  while (outer.parent && wrapped.test(outer.parent.type)) outer = outer.parent;
  const before = outer.previousNamedSibling?.type === "comment" ? [outer.previousNamedSibling] : [];
  return [...before, ...node.descendantsOfType("comment")].map(({ text }) => bareText(text)).join("\n");
}

function bareText(text: string): string {
  return text.replace(/^(?:"""|'''|["'#/*\s]+)|["'/*\s]+$/g, "").replace(/\n\s*\*/g, "\n");
}

function positionIn(text: string, isOfOrder = false): Position | null {
  const sentences = text
    .replace(/\s+/g, " ")
    .split(/(?<=[.;!?])\s/)
    .filter((one) => one.length < LONGEST)
    .flatMap((one) => one.split(/[;:]/))
    .filter((one) => NOTHING.test(one) && (!isOfOrder || ORDER.test(one)));
  const found = new Set(
    sentences.flatMap((one): Position[] => {
      const [isLast, isFirst] = [LAST.test(one), FIRST.test(one)];
      return isLast === isFirst ? [] : [isLast ? "last" : "first"];
    }),
  );
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
