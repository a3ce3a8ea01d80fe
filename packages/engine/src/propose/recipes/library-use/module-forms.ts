import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planModuleImport } from "../../../code/python/imports.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { atom, replaceNode } from "../edits/expressions.ts";
import { indented } from "../edits/indented.ts";
import { insertBefore } from "../edits/statements.ts";
import { trailOf } from "../fault/trail.ts";
import { callsOn, onLine, only, type Slip } from "./slip.ts";

/** What modules of the standard library ask for: processes, settings, mails, files and the log. */
export const MODULE_FORMS: readonly Slip[] = [
  {
    message: /^"Attempt to overwrite '(\w+)' in LogRecord"|^Attempt to overwrite '(\w+)' in LogRecord/,
    cause: "gives the log a field under a name that each record has of its own.",
    how: "It has a name of its own.",
    edits: (_investigation, fault, match) => {
      const name = match[1] ?? match[2] ?? "";
      const keys = onLine(fault, ["pair"]).flatMap((pair) => field(pair, "key") ?? []);
      const key = only(keys.filter(({ text }) => text.slice(1, -1) === name));
      const value = key?.parent && field(key.parent, "value");
      const owner = value && /^(\w+)(?:\.|\[)/.exec(value.text)?.[1];
      const own = owner && owner !== "self" ? `${owner}_${name}` : `${name}_`;
      return key ? [replaceNode(fault.file, key, `"${own}"`)] : [];
    },
  },
  {
    message: /^\[Errno 2\] No such file or directory: '(\S+(?: \S+)+)'$/,
    cause: "gives a whole command as the name of a program.",
    how: "Its words are given one by one.",
    edits: ({ code }, fault) => {
      const call = only(callsOn(fault, /^(?:run|Popen|call|check_call|check_output)$/));
      const given = call ? (readCall(call).positional[0] ?? readCall(call).named.get("args")) : null;
      if (!call || !given || readCall(call).named.has("shell")) return [];
      const words = given.type === "string" ? wordsOf(given) : null;
      if (words) return [replaceNode(fault.file, given, `[${words.join(", ")}]`)];
      const plan = /^(?:identifier|attribute)$/.test(given.type)
        ? planModuleImport(code, fault.file.path, "shlex")
        : null;
      return plan
        ? [...plan.edits, replaceNode(fault.file, given, `${plan.local}.split(${given.text})`)]
        : [];
    },
  },
  {
    message: /^["']?\s*["'\\n]/,
    cause: "fills in a text that has curly brackets of its own.",
    how: "Those that are no place to fill in are written twice.",
    edits: (investigation, fault) => {
      if (fault.exception.type !== "KeyError") return [];
      const call = only(callsOn(fault, /^format$/));
      const { receiver, named, positional } = call
        ? readCall(call)
        : { receiver: null, named: new Map<string, Node>(), positional: [] };
      const place =
        receiver &&
        trailOf(investigation, fault.file.path, receiver).find(({ node }) => node.type === "string");
      const file = place && investigation.code.file(place.path);
      if (!place || !file || positional.length > 0 || named.size === 0) return [];
      const names = [...named.keys()].join("|");
      const text = place.node.text.replace(
        new RegExp(`\\{\\{|\\}\\}|\\{(?:${names})(?:[.[!:][^{}]*)?\\}|[{}]`, "g"),
        (found) => (/^[{}]$/.test(found) ? found + found : found),
      );
      return [textEdit(file, place.node.startIndex, place.node.endIndex, text)];
    },
  },
  {
    message: /^'%' must be followed by '%' or '\('/,
    cause: "reads settings with a percent sign, which stands for other settings unless it is told not to.",
    how: "Settings are read as they are written.",
    edits: ({ code }) => {
      const made = code.mentions("ConfigParser(").flatMap((path) => {
        const file = code.file(path);
        if (!file || file.isTest) return [];
        return file.tree.rootNode
          .descendantsOfType("call")
          .filter((call) => /^(?:configparser\.)?ConfigParser$/.test(field(call, "function")?.text ?? ""))
          .map((call) => ({ file, list: field(call, "arguments") }));
      });
      const place = only(made);
      if (!place?.list || place.list.text.includes("interpolation")) return [];
      const last = place.list.lastNamedChild;
      return last
        ? [textEdit(place.file, last.endIndex, last.endIndex, ", interpolation=None")]
        : [replaceNode(place.file, place.list, "(interpolation=None)")];
    },
  },
  {
    message: /^There may be at most 1 ([\w-]+) headers in a message/,
    cause: "adds a header that a message has once to one that has it already.",
    how: "The one that is there goes first.",
    edits: (_investigation, fault, [, name = ""]) => {
      const [target] = onLine(fault, ["assignment"]).flatMap((node) => field(node, "left") ?? []);
      const isHeader = target?.type === "subscript" && field(target, "subscript")?.text.slice(1, -1) === name;
      const edit = isHeader ? insertBefore(fault.file, fault.statement, [`del ${target.text}`]) : null;
      return edit ? [edit] : [];
    },
  },
  {
    message: /^'(str|PosixPath|WindowsPath)' object has no attribute 'read'/,
    cause: "reads from a file that nobody opened.",
    how: "It is opened.",
    edits: (_investigation, fault, [, kind]) => {
      const call = only(callsOn(fault, /^load$/));
      const [given] = call ? readCall(call).positional : [];
      if (
        !call ||
        !given ||
        !/^(?:json|pickle|tomllib|yaml)\.load$/.test(field(call, "function")?.text ?? "")
      )
        return [];
      const isPath = kind !== "str" || /(?:path|file|filename|_name)$/i.test(given.text);
      const library = field(call, "function")?.text.split(".")[0];
      const callee = field(call, "function");
      const name = callee && field(callee, "attribute");
      if (!isPath) return name && library !== "yaml" ? [replaceNode(fault.file, name, "loads")] : [];
      const mode = library === "json" || library === "yaml" ? "" : ', "rb"';
      const head =
        kind === "str"
          ? `with open(${given.text}${mode}) as handle:`
          : `with ${atom(given)}.open(${mode.slice(2)}) as handle:`;
      const edit = indented(fault.file, fault.statement, head);
      return edit ? [edit, replaceNode(fault.file, given, "handle")] : [];
    },
  },
  {
    message: /^(?:memoryview: )?a bytes-like object is required, not 'str'/,
    cause: "gives a text to a process, which takes bytes where it is not asked for text.",
    how: "It is asked for text.",
    edits: (_investigation, fault) => {
      const call = only(callsOn(fault, /^(?:run|check_output)$/));
      const { named } = call ? readCall(call) : { named: new Map<string, Node>() };
      const input = named.get("input");
      if (!input || ["text", "encoding", "universal_newlines"].some((name) => named.has(name))) return [];
      const isDecoded = /\.decode\(/.test(fault.function?.node.text ?? "");
      return [
        isDecoded
          ? replaceNode(fault.file, input, `${atom(input)}.encode()`)
          : textEdit(fault.file, input.endIndex, input.endIndex, ", text=True"),
      ];
    },
  },
  {
    message: /^str expected, not (?:int|float|PosixPath|Decimal|UUID)/,
    cause: "sets the environment to what is no text.",
    how: "It is written out.",
    edits: (_investigation, fault) => {
      const assignment = only(onLine(fault, ["assignment"]));
      const value = assignment && field(assignment, "right");
      const isOfEnvironment = /\benviron\[/.test(assignment ? (field(assignment, "left")?.text ?? "") : "");
      return value && isOfEnvironment ? [replaceNode(fault.file, value, `str(${value.text})`)] : [];
    },
  },
  {
    message: /^the JSON object must be str, bytes or bytearray, not (?:dict|list)/,
    cause: "reads as JSON what has been read already.",
    how: "It is taken as it is.",
    edits: (_investigation, fault) => {
      const call = only(callsOn(fault, /^loads$/));
      const [given] = call ? readCall(call).positional : [];
      return call && given && field(call, "function")?.text === "json.loads"
        ? [replaceNode(fault.file, call, atom(given))]
        : [];
    },
  },
  {
    message: /^write\(\) argument must be str, not (?:dict|list)/,
    cause: "writes a value into a file from which the same module reads JSON.",
    how: "It is written as JSON.",
    edits: (_investigation, fault) => {
      const call = only(callsOn(fault, /^write$/));
      const [given] = call ? readCall(call).positional : [];
      return given && /\bjson\.loads?\(/.test(fault.file.text)
        ? [replaceNode(fault.file, given, `json.dumps(${given.text})`)]
        : [];
    },
  },
  {
    message:
      /^a bytes-like object is required, not 'str'|^unsupported operand types\(s\) or combination of types: '(?:str' and 'bytes|bytes' and 'str)'/,
    cause: "compares a digest in bytes with one that is a text.",
    how: "The digest is taken as text as well.",
    mayBeRefused: true,
    edits: (investigation, fault) => {
      const call = only(callsOn(fault, /^compare_digest$/));
      const sides = call ? readCall(call).positional : [];
      const digests = sides.flatMap((side) =>
        trailOf(investigation, fault.file.path, side)
          .filter(({ node }) => /\.digest\(\)$/.test(node.text) && node.type === "call")
          .slice(0, 1),
      );
      const digest = only(digests);
      const file = digest && investigation.code.file(digest.path);
      const callee = digest && field(digest.node, "function");
      const name = callee && field(callee, "attribute");
      return file && name && !/b64|base64/.test(file.text) ? [replaceNode(file, name, "hexdigest")] : [];
    },
  },
];

/** `f"git tag {name}"` as `"git"`, `"tag"`, `name`; null where quotes, pipes or parts of words make more of it. */
function wordsOf(node: Node): string[] | null {
  const text = /^[fF]?(["'])(.*)\1$/s.exec(node.text)?.[2];
  if (text === undefined || /["'\\|<>;&$*`]|\{\{/.test(text.replace(/\{[^{}]*\}/g, ""))) return null;
  const words = text.match(/(?:\{[^{}]*\}|[^\s{}])+/g) ?? [];
  return words.map((word) => (word.includes("{") ? `f"${word}"` : `"${word}"`));
}
