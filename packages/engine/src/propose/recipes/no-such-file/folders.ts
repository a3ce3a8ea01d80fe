import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { argumentsOf, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { beforeIt } from "../javascript/arrow-block.ts";
import { builtinName } from "../javascript/builtin-names.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode, usesSemicolons } from "../javascript/statements.ts";
import type { FileCall } from "./file-call.ts";

/** The folder of a file that is written is made first. */
export function folderIdeas({ code }: Investigation, { file }: JavascriptFault, found: FileCall): Idea[] {
  const { call, path, isSync, name } = found;
  const isStream = name === "createWriteStream";
  const isAwaited = isWaitedFor(call);
  if (!isSync && !isStream && !isAwaited) return [];
  const folder = folderOf(code, file, path);
  const module = isSync || isStream ? "fs" : "fs/promises";
  const make = folder && builtinName(code, file, module, isSync || isStream ? "mkdirSync" : "mkdir");
  if (!folder || !make) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const word = isSync || isStream ? "" : "await ";
  const edit = beforeIt(file, call, [`${word}${make.text}(${folder.text}, { recursive: true })${end}`]);
  if (!edit) return [];
  const house = recursiveMakings(code);
  return [
    {
      name: "folder_is_made",
      sentence: "The folder is made when it is not there",
      cause: `${file.path}:${startLineOf(call)} writes into a folder that nobody has made.`,
      explanation: `Makes the folder first${house.length > 0 ? `, as ${house.join(", ")} do` : ""}; one that is there stays as it is.`,
      edits: [...make.edits, ...folder.edits, edit].map((one) => ({
        ...one,
        part: "fix",
        together: "folder",
      })),
      basis: house.length > 0 ? "house" : "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

function isWaitedFor(call: Node): boolean {
  return call.parent?.type === "await_expression";
}

function folderOf(
  code: CodeIndex,
  file: SourceFile,
  path: Node,
): { readonly text: string; readonly edits: readonly ReturnType<typeof textEdit>[] } | null {
  const given = path.type === "call_expression" ? argumentsOf(path) : [];
  const callee = path.type === "call_expression" ? (field(path, "function")?.text ?? "") : "";
  const last = given.at(-1);
  // `join(folder, "report.json")`: the folder stands there.
  if (/(?:^|\.)join$/.test(callee) && given.length === 2 && given[0] && last && isFileName(last))
    return { text: given[0].text, edits: [] };
  if (!/^(?:identifier|member_expression|call_expression|template_string)$/.test(path.type)) return null;
  if (path.type === "call_expression" && !/(?:^|\.)(?:join|resolve)$/.test(callee)) return null;
  const dirname = builtinName(code, file, "path", "dirname");
  return dirname && { text: `${dirname.text}(${path.text})`, edits: dirname.edits };
}

/** A last part without a slash in it, as far as the text tells. */
function isFileName(node: Node): boolean {
  const plain = plainString(node);
  return plain !== null ? !plain.includes("/") : node.type === "template_string" && !/[/]/.test(node.text);
}

/** Where the project makes folders with all that are above them. */
function recursiveMakings(code: CodeIndex): string[] {
  return ["mkdirSync", "mkdir"]
    .flatMap((name) => code.callsOf(name))
    .filter(({ path, node }) => code.file(path)?.isTest === false && /recursive:\s*true/.test(node.text))
    .map(({ path, line }) => `${path}:${line}`)
    .slice(0, 2);
}

/** `mkdir` of a folder that is there, or below one that is not; removal of what is gone. */
export function optionIdeas({ code }: Investigation, fault: JavascriptFault, found: FileCall): Idea[] {
  const { file, exception } = fault;
  const { call, name, does, path } = found;
  const isThere = /^EEXIST/.test(exception.value);
  // That somebody else was there first is what such a folder is made for.
  if (
    isThere &&
    /lock|mutex|claim|lease|\bpid/i.test(`${call.text} ${fault.function?.name ?? ""} ${file.path}`)
  )
    return [];
  const option = does === "make" ? "recursive" : does === "remove" && name === "rm" ? "force" : null;
  if (option === null || (isThere && does !== "make")) return [];
  const [, options] = argumentsOf(call);
  const edit = !options
    ? textEdit(file, path.endIndex, path.endIndex, `, { ${option}: true }`)
    : options.type === "object" && !new RegExp(`\\b${option}\\b`).test(options.text)
      ? textEdit(
          file,
          options.startIndex + 1,
          options.startIndex + 1,
          options.namedChildCount > 0 ? ` ${option}: true,` : ` ${option}: true `,
        )
      : options.type === "object"
        ? replaceNode(
            file,
            options,
            options.text.replace(new RegExp(`\\b${option}:\\s*false`), `${option}: true`),
          )
        : null;
  if (!edit || edit.replacement === options?.text) return [];
  const house = does === "make" ? recursiveMakings(code) : [];
  const said =
    does === "make"
      ? "A folder that is there is as good as one that is made"
      : "What is gone need not be removed";
  return [
    {
      name: does === "make" ? "folder_may_be_there" : "file_may_be_gone",
      sentence: said,
      cause:
        does === "make"
          ? `${file.path}:${startLineOf(call)} takes for granted ${isThere ? "that the folder is not there yet" : "that the folder above it is there"}.`
          : `${file.path}:${startLineOf(call)} takes for granted that the file is still there.`,
      explanation: `Says \`${option}: true\`${house.length > 0 ? `, as ${house.join(", ")} do` : ""}.`,
      edits: [{ ...edit, part: "fix" }],
      basis: house.length > 0 ? "house" : "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}
