import type { Investigation } from "../../../investigation.ts";
import { documentedKey } from "../../house/documented-keys.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/** A key that the documents let everybody leave out, with what stands for it where they say so; null for other keys. */
export function documented(
  { code, tree }: Investigation,
  { literal, read, holder, index, fault }: KeyCase,
): { readonly finding: KeyFinding | null } | null {
  if (literal === null) return null;
  const symbols = fault.frames.flatMap(({ path, line }) => code.functionAt(path, line) ?? []);
  const said = documentedKey(code, tree.directory, literal, { file: fault.file, symbols });
  if (!said?.isOptional) return null;
  if (said.standIn === null) return { finding: null };
  const sentence = `\`${literal}\` may be left out, as ${said.place} says, and ${fault.file.path}:${fault.line} takes it for granted.`;
  const idea = runningIdea({
    cause: sentence,
    explanation: `Reads it with what ${said.place} says that stands for it, \`${said.standIn}\`.`,
    edits: [replaceNode(fault.file, read, `${holder.text}.get(${index.text}, ${said.standIn})`)],
    name: `without_${literal.replace(/\W+/g, "_")}`,
    sentence: `Without ${literal} what the documents say is used.`,
  });
  return {
    finding: { id: "optional-key", sentence, path: fault.file.path, line: fault.line, ideas: [idea] },
  };
}
