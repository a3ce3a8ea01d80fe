import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { callsOn, callsOnLine, only, type Slip } from "./slip.ts";

/** Files that were opened in another way than what goes through them takes. */
export const FILE_MODES: readonly Slip[] = [
  {
    message: /^iterator should return strings, not bytes/,
    cause: "reads rows of text from a file that was opened for bytes.",
    how: "The file is opened for text, with the ends of lines as they are, as `csv` asks.",
    edits: (_investigation, fault) => reopened(fault, /^rb$/, "r", ', newline=""'),
  },
  {
    message: /^a bytes-like object is required, not 'str'/,
    cause: "writes rows of text into a file that was opened for bytes.",
    how: "The file is opened for text, with the ends of lines as they are, as `csv` asks.",
    edits: (_investigation, fault) =>
      callsOn(fault, /^(?:writerow|writerows|writeheader)$/).length > 0
        ? reopened(fault, /^[wax]b$/, "text", ', newline=""')
        : [],
  },
  {
    message: /^a bytes-like object is required, not 'str'/,
    cause: "writes JSON, which is text, into a file that was opened for bytes.",
    how: "The file is opened for text.",
    edits: (_investigation, fault) =>
      callsOnLine(fault).some((call) => field(call, "function")?.text === "json.dump")
        ? reopened(fault, /^[wax]b$/, "text", "")
        : [],
  },
  {
    message:
      /codec can't decode byte|^a bytes-like object is required, not 'str'|^read\(\) should return bytes/,
    cause: "reads stored objects, which are bytes, from a file that was opened for text.",
    how: "The file is opened for bytes.",
    edits: (_investigation, fault) => (isOfBytes(fault, "load") ? reopened(fault, /^r?$/, "rb", "") : []),
  },
  {
    message: /^write\(\) argument must be str, not bytes/,
    cause: "stores objects, which are bytes, in a file that was opened for text.",
    how: "The file is opened for bytes.",
    edits: (_investigation, fault) =>
      isOfBytes(fault, "dump") ? reopened(fault, /^[wax]$/, "bytes", "") : [],
  },
  {
    message: /^File must be opened in binary mode, e\.g\. use/,
    cause: "reads TOML from a file that was opened for text.",
    how: "The file is opened for bytes, as the message says.",
    edits: (_investigation, fault) => reopened(fault, /^r?t?$/, "rb", ""),
  },
  {
    message: /^binary mode doesn't take an? (encoding|errors|newline) argument/,
    cause: "opens a file for bytes, which have no letters and lines to read.",
    how: "What is said of the letters is left out.",
    edits: (_investigation, fault, [, name = ""]) => {
      const call = only(callsOn(fault, /^open$/));
      const keyword = call && readCall(call).named.get(name)?.parent;
      return keyword ? [withoutArgument(fault, keyword)] : [];
    },
  },
];

function isOfBytes(fault: PythonFault, name: "load" | "dump"): boolean {
  return callsOnLine(fault).some((call) =>
    new RegExp(`^(?:pickle|marshal|joblib|plistlib|cPickle)\\.${name}$`).test(
      field(call, "function")?.text ?? "",
    ),
  );
}

/**
 * The one `open(…)` around the failing line, or before it in the same function, whose mode is of this kind. `text` and
 * `bytes` keep what else the mode says.
 */
function reopened(fault: PythonFault, from: RegExp, to: string, more: string): Edit[] {
  const { file } = fault;
  const scope = fault.function?.node ?? file.tree.rootNode;
  const opens = scope
    .descendantsOfType("call")
    .filter((call) => /^(?:open|io\.open|[\w.]+\.open)$/.test(field(call, "function")?.text ?? ""))
    .filter((call) => call.startPosition.row < fault.line);
  const open = only(opens);
  if (!open) return [];
  const { positional, named, receiver } = readCall(open);
  const mode = named.get("mode") ?? positional[receiver ? 0 : 1] ?? null;
  const said = mode ? (/^["'](\w+\+?)["']$/.exec(mode.text)?.[1] ?? null) : "";
  if (said === null || !from.test(said)) return [];
  const now = to === "text" ? said.replace("b", "") : to === "bytes" ? `${said}b` : to;
  const last = field(open, "arguments")?.lastNamedChild;
  if (!last) return [];
  const gone = now.includes("b")
    ? ["encoding", "errors", "newline"].flatMap((name) => {
        const keyword = named.get(name)?.parent;
        return keyword ? [withoutArgument(fault, keyword)] : [];
      })
    : [];
  const added = more !== "" && !named.has("newline") ? more : "";
  if (mode && last.id === mode.id)
    return now === "r"
      ? [textEdit(file, mode.previousNamedSibling?.endIndex ?? mode.startIndex, mode.endIndex, added)]
      : [replaceNode(file, mode, `"${now}"${added}`), ...gone];
  if (mode)
    return [
      replaceNode(file, mode, `"${now}"`),
      ...gone,
      ...(added === "" ? [] : [textEdit(file, last.endIndex, last.endIndex, added)]),
    ];
  const path = receiver ? null : positional[0];
  if (receiver && positional.length === 0 && named.size === 0) return [];
  return path ? [textEdit(file, path.endIndex, path.endIndex, `, "${now}"`), ...gone] : [];
}

function withoutArgument({ file }: PythonFault, keyword: Node): Edit {
  const before = keyword.previousNamedSibling;
  const after = keyword.nextNamedSibling;
  if (before) return textEdit(file, before.endIndex, keyword.endIndex, "");
  return textEdit(file, keyword.startIndex, after ? after.startIndex : keyword.endIndex, "");
}
