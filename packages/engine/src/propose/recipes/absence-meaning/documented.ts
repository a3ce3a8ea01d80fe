import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { documentsOf } from "../../../code/data-files.ts";
import { field } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { kindOf } from "./answer-kinds.ts";
import type { Raw } from "./reading.ts";
import type { Spot } from "./spots.ts";

const ABSENT =
  /\b(?:no|not|none|nobody|nothing|without|empty|unknown|missing|absent|unset|optional|lacks?|cannot|blank|never|default|left out|undefined|null|yet|miss|any more|isn't|aren't|hasn't)\b/i;

/** What the project's own words say of it: a sentence about absence that names the answer. */
export function documented({ code, tree }: Investigation, { answer, spot }: Raw): string[] {
  const isNothing = kindOf(answer) === "nothing";
  const said = isNothing
    ? saidOf(spot)
    : [...saidTexts(code, spot.file), ...documentSentences(tree.directory)];
  const key = keyOf(spot);
  const isOptional =
    key !== null &&
    said.some(
      (sentence) =>
        sentence.includes(key) &&
        /\b(?:optional|default|unless|not set|unset|may be|if set|without it|left out)\b/i.test(sentence),
    );
  const values = [answer, constantValue(code, spot.file, answer), /^([\w$]+)\(/.exec(answer)?.[1]].filter(
    (one) => one !== undefined && one !== null && one !== "",
  );
  const isSaid = said.some((sentence) => {
    if (!ABSENT.test(sentence)) return false;
    const quoted = [...sentence.matchAll(/`([^`]+)`|"([^"]+)"/g)].map(([, one, two]) => one ?? two ?? "");
    return values.some((value) => {
      const bare = (value ?? "").replace(/^["'`]|["'`]$/g, "");
      return (
        bare !== "" &&
        (quoted.includes(bare) ||
          (/^(?:null|None|undefined|0)$/.test(bare) && new RegExp(`\\b${bare}\\b`).test(sentence)))
      );
    });
  });
  return [...(isSaid ? ["said"] : []), ...(isOptional ? ["said:key"] : [])];
}

/** `PROBE_EXCLUDE` of `environ.get("PROBE_EXCLUDE")`, `env.PROBE_EXCLUDE`. */
function keyOf({ node }: Spot): string | null {
  const text = node.text;
  return (
    /["']([A-Za-z][\w-]{3,})["']\]?\)?$/.exec(text)?.[1] ?? /\.([A-Z][A-Z\d_]{3,})$/.exec(text)?.[1] ?? null
  );
}

function documentSentences(directory: string): readonly string[] {
  return documentsOf(directory).flatMap(({ text }) =>
    text.split(/(?<=[.;:])\s+|\n\s*\n|\n(?=\s*[-*] )/).map((one) => one.replace(/\s+/g, " ")),
  );
}

function constantValue(code: CodeIndex, file: SourceFile, answer: string): string | null {
  if (!/^[A-Z][A-Z\d_]+$/.test(answer)) return null;
  const found = code.resolve(file.path, answer);
  const symbol = code.symbolsOf(found?.path ?? file.path)?.assignments.find(({ name }) => name === answer);
  const value = symbol && (field(symbol.node, "right") ?? field(symbol.node, "value"));
  return value ? value.text : null;
}

/** What is said of a function, in it or above it. */
function saidOf({ scope, dialect }: Spot): readonly string[] {
  if (!scope) return [];
  const outer = /^(?:export_statement|decorated_definition|lexical_declaration)$/.test(
    scope.parent?.type ?? "",
  )
    ? scope.parent
    : scope;
  const above = outer?.previousNamedSibling;
  const first = field(scope, "body")?.firstNamedChild;
  const isSaid =
    dialect.id === "python" &&
    first?.type === "expression_statement" &&
    first.firstNamedChild?.type === "string";
  return [above?.type === "comment" ? above.text : "", isSaid ? first.text : ""].flatMap((text) =>
    text.split(/(?<=[.;])\s+/),
  );
}

const sentences = new WeakMap<SourceFile, readonly string[]>();

/** Sentences of the comments and docstrings of a file. */
function saidTexts(_code: CodeIndex, file: SourceFile): readonly string[] {
  const found = sentences.get(file);
  if (found) return found;
  const made = file.tree.rootNode
    .descendantsOfType(["comment", "string"])
    .filter(({ type, parent }) => type === "comment" || parent?.type === "expression_statement")
    .flatMap(({ text }) => text.replace(/^["'/*#\s]+|["'/*\s]+$/g, "").split(/(?<=[.;])\s+/));
  sentences.set(file, made);
  return made;
}
