import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { contains, insteadEdits, wholesOf } from "./moves.ts";
import { rootOf } from "./names.ts";
import type { Raw } from "./reading.ts";
import type { Spot } from "./spots.ts";
import type { Told } from "./told.ts";
import { isIterated, LISTS, TEXTS } from "./value-use.ts";

/** What stands for nothing by the use alone: no entries, no text. */
export function neutral(code: CodeIndex, spot: Spot, told: readonly Told[]): Raw[] {
  const { node, absence, dialect, file } = spot;
  if (absence !== "nothing" && absence !== "entry") return [];
  const isPython = dialect.id === "python";
  const outer = wholesOf(spot).find(({ level }) => level === "read");
  const rest = outer ? outer.node.text.slice(node.text.length) : "";
  const answer = TEXTS.test(rest)
    ? '""'
    : !isPython && LISTS.test(rest.slice(0, 14))
      ? "[]"
      : isPython && /^\.(?:items|keys|values|get)\(/.test(rest)
        ? "{}"
        : isIterated(node)
          ? isPython
            ? "()"
            : "[]"
          : null;
  if (answer === null) return [];
  const edits = insteadEdits(code, spot, { node, level: "itself" }, answer);
  if (!edits) return [];
  const isSplit = /^\.split\(/.test(rest);
  const marks = ["form:neutral", isSplit ? "neutral:split" : "neutral:other"];
  // What is read of the same source beside says whether it may be absent.
  const source = rootOf(node);
  const beside = told.filter(
    (one) =>
      one.file === file &&
      one.scope?.id === spot.scope?.id &&
      one.about &&
      (rootOf(one.about) === source || contains(one.whole, one.about)) &&
      source !== null &&
      one.whole.text.includes(source),
  );
  if (beside.length > 0) marks.push("neutral:beside");
  if (isAskedOnly(code, node)) marks.push("neutral:membership");
  return [{ spot, move: "instead", whole: { node, level: "itself" }, answer, edits, place: null, marks }];
}

/** Whether a list under a name of its own is only asked whether it has something: an empty entry in it does no harm. */
function isAskedOnly(code: CodeIndex, node: Node): boolean {
  const entry = ancestorOfType(node, ["pair", "keyword_argument", "variable_declarator", "assignment"]);
  const name =
    entry &&
    (field(entry, "key") ?? field(entry, "name") ?? field(entry, "left"))?.text.replace(/^["']|["']$/g, "");
  if (!name || !/^[\w$]+$/.test(name)) return false;
  const asked = new RegExp(
    `\\bin (?:[\\w.]+(?:\\.|\\[["']))?${name}\\b(?!\\s*[\\]:])|\\b${name}\\.(?:has|includes)\\(|\\(\\w+, (?:[\\w.]+\\.)${name}\\)`,
  );
  const walked = new RegExp(
    `\\bfor\\b[^\\n]*\\b(?:of|in) (?:[\\w.]+(?:\\.|\\[["']))?${name}\\b|\\b${name}(?:["']\\])?\\.(?:map|forEach|join|length)\\b|(?:join|len|send\\w*)\\((?:[\\w.]+(?:\\.|\\[["']))?${name}\\b`,
  );
  const texts = code
    .naming(name)
    .flatMap((path) => (code.file(path)?.isTest === false ? (code.file(path)?.text ?? "") : []));
  return texts.some((text) => asked.test(text)) && !texts.some((text) => walked.test(text));
}
