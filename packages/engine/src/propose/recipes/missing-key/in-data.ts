import { dataFilesOf, namesIn } from "../../../code/data-files.ts";
import type { Investigation } from "../../../investigation.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/** A key that settings, data or a query of the project spell nearly so. */
export function inData({ code, tree }: Investigation, given: KeyCase): KeyFinding | null {
  const { literal, index, fault } = given;
  if (literal === null || literal.length < 4) return null;
  const named = [
    ...dataFilesOf(tree.directory).map((file) => ({ path: file.path, names: namesIn(file) })),
    ...code.paths
      .filter((path) => path.endsWith(".py") && /\bselect\b/i.test(code.file(path)?.text ?? ""))
      .map((path) => ({ path, names: columnsIn(code.file(path)?.text ?? "") })),
  ];
  if (named.some(({ names }) => names.includes(literal))) return null;
  const near = likelyName(
    literal,
    named.flatMap(({ names }) => names),
  );
  const home = near?.by === "spelling" ? named.find(({ names }) => names.includes(near.name)) : undefined;
  if (!near || !home) return null;
  const quote = index.text.slice(0, index.text.length - literal.length - 1) || '"';
  const sentence = `\`${literal}\` is read, and ${home.path} calls it \`${near.name}\`.`;
  const idea = runningIdea({
    cause: sentence,
    explanation: `The key is spelt as in ${home.path}: \`${near.name}\`.`,
    edits: [replaceNode(fault.file, index, `${quote}${near.name}${quote.slice(-1)}`)],
    name: "key_as_it_is_written",
  });
  return { id: "misspelt-key", sentence, path: fault.file.path, line: fault.line, ideas: [idea] };
}

/** Columns and aliases in the queries of a file. */
function columnsIn(text: string): string[] {
  return [...text.matchAll(/\bselect\b([\s\S]{1,2000}?)\bfrom\b/gi)].flatMap(
    (match) => match[1]?.match(/[A-Za-z_]\w*/g) ?? [],
  );
}
