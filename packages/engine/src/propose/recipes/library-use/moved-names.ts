import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { planImport, planModuleImport } from "../../../code/python/imports.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Slip } from "./slip.ts";

/**
 * Names that a release of Python or of a library moved or renamed, and that are used in the same way since:
 * `old module`, `name`, `new module`, `new name` where it has another.
 */
const MOVED: readonly (readonly [string, string, string, string?])[] = [
  ["time", "clock", "time", "perf_counter"],
  ["inspect", "getargspec", "inspect", "getfullargspec"],
  ["fractions", "gcd", "math"],
  ["base64", "encodestring", "base64", "encodebytes"],
  ["base64", "decodestring", "base64", "decodebytes"],
  ["urllib", "quote", "urllib.parse"],
  ["urllib", "quote_plus", "urllib.parse"],
  ["urllib", "unquote", "urllib.parse"],
  ["urllib", "unquote_plus", "urllib.parse"],
  ["urllib", "urlencode", "urllib.parse"],
  ["urllib", "urlopen", "urllib.request"],
  ["urllib", "urlretrieve", "urllib.request"],
  ["itertools", "izip_longest", "itertools", "zip_longest"],
  ["itertools", "ifilterfalse", "itertools", "filterfalse"],
  ["string", "letters", "string", "ascii_letters"],
  ["string", "lowercase", "string", "ascii_lowercase"],
  ["string", "uppercase", "string", "ascii_uppercase"],
  ["sys", "maxint", "sys", "maxsize"],
  ["os", "getcwdu", "os", "getcwd"],
  ["cgi", "escape", "html"],
  ["pipes", "quote", "shlex"],
  ["asyncio", "async", "asyncio", "ensure_future"],
  ["asyncio", "JoinableQueue", "asyncio", "Queue"],
  ["configparser", "SafeConfigParser", "configparser", "ConfigParser"],
  ["locale", "format", "locale", "format_string"],
  ["collections", "Mapping", "collections.abc"],
  ["collections", "MutableMapping", "collections.abc"],
  ["collections", "Iterable", "collections.abc"],
  ["collections", "Iterator", "collections.abc"],
  ["collections", "Sequence", "collections.abc"],
  ["collections", "MutableSequence", "collections.abc"],
  ["collections", "Callable", "collections.abc"],
  ["collections", "Hashable", "collections.abc"],
  ["collections", "Generator", "collections.abc"],
  ["collections", "Set", "collections.abc"],
  ["xml.etree", "cElementTree", "xml.etree", "ElementTree"],
  ["flask", "escape", "markupsafe"],
  ["flask", "Markup", "markupsafe"],
  ["jinja2", "escape", "markupsafe"],
  ["jinja2", "Markup", "markupsafe"],
  ["jinja2", "contextfilter", "jinja2", "pass_context"],
  ["jinja2", "contextfunction", "jinja2", "pass_context"],
  ["jinja2", "environmentfilter", "jinja2", "pass_environment"],
  ["jinja2", "evalcontextfilter", "jinja2", "pass_eval_context"],
  ["werkzeug", "secure_filename", "werkzeug.utils"],
  ["werkzeug", "generate_password_hash", "werkzeug.security"],
  ["werkzeug", "check_password_hash", "werkzeug.security"],
  ["werkzeug", "FileStorage", "werkzeug.datastructures"],
  ["werkzeug", "cached_property", "werkzeug.utils"],
  ["werkzeug.security", "safe_str_cmp", "hmac", "compare_digest"],
  ["werkzeug.urls", "url_quote", "urllib.parse", "quote"],
  ["werkzeug.urls", "url_quote_plus", "urllib.parse", "quote_plus"],
  ["werkzeug.urls", "url_unquote", "urllib.parse", "unquote"],
  ["werkzeug.urls", "url_encode", "urllib.parse", "urlencode"],
  ["werkzeug.urls", "url_parse", "urllib.parse", "urlsplit"],
  ["werkzeug.urls", "url_join", "urllib.parse", "urljoin"],
  ["django.utils.translation", "ugettext", "django.utils.translation", "gettext"],
  ["django.utils.translation", "ugettext_lazy", "django.utils.translation", "gettext_lazy"],
  ["django.utils.translation", "ugettext_noop", "django.utils.translation", "gettext_noop"],
  ["django.utils.translation", "ungettext", "django.utils.translation", "ngettext"],
  ["django.utils.translation", "ungettext_lazy", "django.utils.translation", "ngettext_lazy"],
  ["django.utils.encoding", "force_text", "django.utils.encoding", "force_str"],
  ["django.utils.encoding", "smart_text", "django.utils.encoding", "smart_str"],
  ["django.utils.http", "urlquote", "urllib.parse", "quote"],
  ["django.utils.http", "urlunquote", "urllib.parse", "unquote"],
  ["django.utils.http", "is_safe_url", "django.utils.http", "url_has_allowed_host_and_scheme"],
  ["django.conf.urls", "url", "django.urls", "re_path"],
  ["django.core.urlresolvers", "reverse", "django.urls"],
  ["django.core.urlresolvers", "reverse_lazy", "django.urls"],
  ["django.contrib.postgres.fields", "JSONField", "django.db.models"],
  ["celery.task", "task", "celery", "shared_task"],
  ["celery.decorators", "task", "celery", "shared_task"],
  ["kombu.utils.encoding", "safe_unicode", "kombu.utils.encoding", "safe_str"],
];

const IMPORTED = /^cannot import name '(\w+)' from '([\w.]+)'/;
const READ = /^module '([\w.]+)' has no attribute '(\w+)'/;

/** Names that are no longer where they are sought, by the table above. */
export const MOVED_NAMES: readonly Slip[] = [
  {
    message: IMPORTED,
    cause: "imports a name that is elsewhere since an upgrade, or has another name.",
    how: "It is imported from where it is since then.",
    edits: (investigation, fault, [, name = "", module = ""]) => {
      const home = homeOf(module, name);
      return home ? importedFrom(investigation, fault, module, name, home) : [];
    },
  },
  {
    message: READ,
    cause: "reads a name that is elsewhere since an upgrade, or has another name.",
    how: "It is read from where it is since then.",
    edits: ({ code }, { file }, [, module = "", name = ""]) => {
      const home = homeOf(module, name);
      const reads = file.tree.rootNode
        .descendantsOfType("attribute")
        .filter((node) => node.text === `${module}.${name}`);
      const plan = home && (home.module === module ? HERE : planModuleImport(code, file.path, home.module));
      if (!home || !plan || module === "collections") return [];
      const to = `${home.module}.${home.name}`;
      return [...reads.map((node) => replaceNode(file, node, to)), ...plan.edits];
    },
  },
];

const HERE = { edits: [] as readonly Edit[] };

interface Home {
  readonly module: string;
  readonly name: string;
}

function homeOf(module: string, name: string): Home | null {
  const found = MOVED.find(([from, old]) => from === module && old === name);
  return found ? { module: found[2], name: found[3] ?? name } : null;
}

/** The name leaves its statement and is imported from its home, under the name by which the file uses it. */
function importedFrom(
  { code }: Investigation,
  { file, statement }: PythonFault,
  module: string,
  name: string,
  home: Home,
): Edit[] {
  if (statement.type !== "import_from_statement" || field(statement, "module_name")?.text !== module)
    return [];
  const items = statement.childrenForFieldName("name");
  const item = items.find((one) => nameOf(one) === name);
  if (!item) return [];
  const local = (item.type === "aliased_import" ? field(item, "alias")?.text : null) ?? name;
  const written = home.name === local ? local : `${home.name} as ${local}`;
  const own = field(item, "name");
  if (home.module === module)
    return own && item.type === "aliased_import"
      ? [replaceNode(file, own, home.name)]
      : renamedHere(file, item, name, home.name);
  const line = `from ${home.module} import ${written}`;
  if (items.length === 1) return [replaceNode(file, statement, line)];
  const plan = written === local ? planImport(code, file.path, home.module, local) : null;
  const at = nextLineStart(file.text, statement.endIndex);
  const indent = file.text.slice(lineStart(file.text, statement.startIndex), statement.startIndex);
  return [
    without(file, items, item),
    ...(plan && plan.edits.length > 0 ? plan.edits : [textEdit(file, at, at, `${indent}${line}\n`)]),
  ];
}

/** A name that is only called otherwise: at its import and at each use in the file, where the new one is free. */
function renamedHere(file: PythonFault["file"], item: Node, old: string, now: string): Edit[] {
  const named = file.tree.rootNode.descendantsOfType("identifier");
  if (named.some(({ text }) => text === now)) return [];
  const uses = named.filter(
    (node) =>
      node.text === old &&
      !(node.parent?.type === "attribute" && field(node.parent, "attribute")?.id === node.id) &&
      !(node.startIndex >= item.startIndex && node.endIndex <= item.endIndex),
  );
  return [replaceNode(file, item, now), ...uses.map((node) => replaceNode(file, node, now))];
}

function without(file: PythonFault["file"], items: readonly Node[], item: Node): Edit {
  const index = items.findIndex(({ id }) => id === item.id);
  const [before, after] = [items[index - 1], items[index + 1]];
  if (before) return textEdit(file, before.endIndex, item.endIndex, "");
  return textEdit(file, item.startIndex, after?.startIndex ?? item.endIndex, "");
}

function nameOf(item: Node): string {
  return (item.type === "aliased_import" ? field(item, "name")?.text : item.text) ?? "";
}
