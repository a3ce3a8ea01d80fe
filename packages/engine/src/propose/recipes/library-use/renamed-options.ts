import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** An option that an upgrade of a library renamed, by its release notes; `to` null where it is simply no longer given. */
interface RenamedOption {
  readonly library: string;
  readonly from: string;
  readonly to: string | null;
  readonly since: string;
  /** Last name of what is called; any where absent. */
  readonly of?: RegExp;
}

const RENAMED: readonly RenamedOption[] = [
  { library: "httpx", from: "proxies", to: "proxy", since: "httpx 0.28" },
  { library: "httpx", from: "allow_redirects", to: "follow_redirects", since: "httpx 0.20" },
  { library: "fastapi", from: "allow_redirects", to: "follow_redirects", since: "Starlette 0.21" },
  { library: "starlette", from: "allow_redirects", to: "follow_redirects", since: "Starlette 0.21" },
  { library: "urllib3", from: "method_whitelist", to: "allowed_methods", since: "urllib3 2", of: /^Retry$/ },
  {
    library: "flask",
    from: "attachment_filename",
    to: "download_name",
    since: "Flask 2.2",
    of: /^send_file$/,
  },
  { library: "flask", from: "cache_timeout", to: "max_age", since: "Flask 2.2", of: /^send_/ },
  { library: "flask", from: "add_etags", to: "etag", since: "Flask 2.2", of: /^send_file$/ },
  { library: "pandas", from: "line_terminator", to: "lineterminator", since: "pandas 2", of: /^to_csv$/ },
  {
    library: "sklearn",
    from: "sparse",
    to: "sparse_output",
    since: "scikit-learn 1.4",
    of: /^OneHotEncoder$/,
  },
  { library: "sklearn", from: "base_estimator", to: "estimator", since: "scikit-learn 1.4" },
  { library: "click", from: "autocompletion", to: "shell_complete", since: "Click 8.1" },
  { library: "marshmallow", from: "missing", to: "load_default", since: "marshmallow 4" },
  { library: "marshmallow", from: "default", to: "dump_default", since: "marshmallow 4" },
  { library: "pydantic", from: "regex", to: "pattern", since: "pydantic 2", of: /^constr$/ },
  { library: "pydantic", from: "min_items", to: "min_length", since: "pydantic 2", of: /^con(?:list|set)$/ },
  { library: "pydantic", from: "max_items", to: "max_length", since: "pydantic 2", of: /^con(?:list|set)$/ },
  { library: "aiohttp", from: "verify_ssl", to: "ssl", since: "aiohttp 4" },
  { library: "redis", from: "charset", to: "encoding", since: "redis-py 4" },
  { library: "redis", from: "errors", to: "encoding_errors", since: "redis-py 4" },
  { library: "asyncio", from: "loop", to: null, since: "Python 3.10" },
  { library: "json", from: "encoding", to: null, since: "Python 3.9", of: /^loads?$/ },
  { library: "logging", from: "strm", to: "stream", since: "Python 2.7", of: /^StreamHandler$/ },
];

const UNEXPECTED = /(?:^|\s|\.)(\w+)\(\) got an unexpected keyword argument '(\w+)'/;

/** Options that a library took under another name before its upgrade, and `yaml.load` without a loader. */
export function renamedOptionIdeas({ code }: Investigation, fault: PythonFault): Idea[] {
  const [line = ""] = fault.exception.value.split("\n");
  if (fault.exception.type !== "TypeError") return [];
  if (/^load\(\) missing 1 required positional argument: 'Loader'/.test(line)) return safeLoad(fault);
  const [, , name] = UNEXPECTED.exec(line) ?? [];
  if (name === undefined) return [];
  const libraries = new Set(
    (code.symbolsOf(fault.file.path)?.imports ?? []).map(({ module }) => module.split(".")[0] ?? ""),
  );
  const found = RENAMED.filter(({ from, library }) => from === name && libraries.has(library));
  for (const option of found) {
    const edits = rewritten(fault, option);
    if (!edits) continue;
    return [
      runningIdea({
        cause: `\`${name}\` at ${fault.file.path}:${fault.line} is an option that ${option.library} no longer takes under this name, since ${option.since}.`,
        explanation: option.to
          ? `The option is called \`${option.to}\` since ${option.since}.`
          : `It is not given any more: since ${option.since} there is nothing to choose.`,
        edits,
        basis: "standard",
        name: "option_of_the_library",
        sentence: "The library is given the option that it takes.",
      }),
    ];
  }
  return [];
}

/** The keyword on the failing line, else the one entry of that name in the dictionary that the call spreads. */
function rewritten(fault: PythonFault, option: RenamedOption): Edit[] | null {
  const { file, statement } = fault;
  const calls = statement
    .descendantsOfType("call")
    .filter((call) => !option.of || option.of.test(lastNameOf(field(call, "function") ?? call) ?? ""));
  for (const call of calls) {
    const value = readCall(call).named.get(option.from);
    const keyword = value?.parent;
    const name = keyword && field(keyword, "name");
    if (!value || !keyword || !name) continue;
    if (option.to === null) return [withoutKeyword(file, keyword)];
    if (readCall(call).named.has(option.to) || isOtherForm(option, value)) return null;
    return [replaceNode(file, name, option.to)];
  }
  const isSpread = calls.some((call) =>
    (field(call, "arguments")?.namedChildren ?? []).some(({ type }) => type === "dictionary_splat"),
  );
  if (!isSpread || option.to === null) return null;
  const scope = fault.function?.node ?? file.tree.rootNode;
  const keys = [...scope.descendantsOfType(["pair", "assignment"])].flatMap((node) => {
    const target = node.type === "pair" ? field(node, "key") : field(node, "left");
    const key =
      target?.type === "subscript" ? field(target, "subscript") : node.type === "pair" ? target : null;
    const value = field(node, node.type === "pair" ? "value" : "right");
    return key && value && plainString(key) === option.from && startLineOf(key) <= fault.line
      ? [{ key, value }]
      : [];
  });
  const [only, ...others] = keys;
  if (!only || others.length > 0 || isOtherForm(option, only.value)) return null;
  return [replaceNode(file, only.key, only.key.text.replace(option.from, option.to))];
}

/** A table of proxies by scheme is not what a single proxy is. */
function isOtherForm({ from }: RenamedOption, value: Node): boolean {
  return from === "proxies" && /^dictionary/.test(value.type);
}

function withoutKeyword(file: SourceFile, keyword: Node): Edit {
  const before = keyword.previousNamedSibling;
  const after = keyword.nextNamedSibling;
  if (before) return textEdit(file, before.endIndex, keyword.endIndex, "");
  return textEdit(file, keyword.startIndex, after ? after.startIndex : keyword.endIndex, "");
}

/** `yaml.load(text)`: since PyYAML 6 the loader has to be named; plain data needs the safe one. */
function safeLoad(fault: PythonFault): Idea[] {
  const calls = fault.statement
    .descendantsOfType("call")
    .filter((call) => /^(?:\w+\.)?load$/.test(field(call, "function")?.text ?? ""));
  const [only, ...others] = calls;
  const callee = only && field(only, "function");
  if (callee?.type !== "attribute" || others.length > 0) return [];
  return [
    runningIdea({
      cause: `${fault.file.path}:${fault.line} loads YAML without saying how, which PyYAML takes no more since version 6.`,
      explanation: "It is loaded with `safe_load`: plain data, and no objects.",
      edits: [replaceNode(fault.file, callee, callee.text.replace(/load$/, "safe_load"))],
      basis: "standard",
      name: "option_of_the_library",
      sentence: "The library is given the option that it takes.",
    }),
  ];
}
