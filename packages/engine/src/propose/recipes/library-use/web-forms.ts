import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { callsIn, readCall } from "../../../code/python/calls.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { planImport } from "../../../code/python/imports.ts";
import { lineStart, textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import { callsOn, callsOnLine, onLine, only, type Slip } from "./slip.ts";

/** What frameworks, clients and queues ask of a call. */
export const WEB_FORMS: readonly Slip[] = [
  {
    message: /is not a callable object$/,
    cause: "depends on what a function gives, where the function itself is wanted.",
    how: "The function is given; the framework calls it for each request.",
    edits: ({ code }, { file, statement, line }) => {
      const near =
        statement.type === "decorated_definition"
          ? statement
          : (ancestorOfType(statement, ["decorated_definition"]) ?? definitionAt(file.tree.rootNode, line));
      const made = callsIn(near ?? file.tree.rootNode).flatMap((call) => {
        const [given] = call.positional;
        const isOfDependency = /^(?:\w+\.)?(?:Depends|Security)$/.test(call.callee ?? "");
        const callee = isOfDependency && given?.type === "call" ? field(given, "function") : null;
        const isPlain =
          callee && given && readCall(given).positional.length === 0 && readCall(given).named.size === 0;
        const isOwn = callee && code.functionsNamed(lastNameOf(callee) ?? "").length > 0;
        return given && isPlain && isOwn ? [replaceNode(file, given, callee.text)] : [];
      });
      return made;
    },
  },
  {
    message:
      /^Invalid args for response field! Hint: check that <class '([\w.]+)'> is a valid Pydantic field type\. If you are using a return type annotation/,
    cause: "returns what is no model by its annotation.",
    how: "No model is made of the answer, as the message says.",
    edits: (_investigation, { file, statement, line }, [, kind = ""]) => {
      const definition =
        statement.type === "decorated_definition" ? statement : definitionAt(file.tree.rootNode, line);
      const own = definition && field(definition, "definition");
      const returned = own && field(own, "return_type");
      const name = kind.split(".").at(-1) ?? "";
      if (!definition || !returned || !new RegExp(`\\b${name}\\b`).test(returned.text)) return [];
      const routes = definition.namedChildren.flatMap((child) => {
        const call = child.type === "decorator" ? child.firstNamedChild : null;
        return call?.type === "call" &&
          /\.(?:get|post|put|patch|delete|api_route)$/.test(field(call, "function")?.text ?? "")
          ? [call]
          : [];
      });
      const last = only(routes) && field(routes[0] as Node, "arguments")?.lastNamedChild;
      return last ? [textEdit(file, last.endIndex, last.endIndex, ", response_model=None")] : [];
    },
  },
  {
    message: /^unhashable type: 'dict'|^cannot use 'tuple' as a dict key \(unhashable type: 'dict'\)/,
    cause: "renders a template with its name first, where the request comes first since Starlette 0.29.",
    how: "The request is given first, then the name.",
    edits: (_investigation, fault) => {
      const call = only(callsOn(fault, /^TemplateResponse$/));
      const [name, context, ...more] = call ? readCall(call).positional : [];
      if (!name || context?.type !== "dictionary" || more.length > 0) return [];
      const pairs = context.namedChildren.filter(({ type }) => type === "pair");
      const request = pairs.find((pair) => plainString(field(pair, "key") ?? pair) === "request");
      const value = request && field(request, "value");
      if (!request || !value) return [];
      const rest = context.namedChildren.filter(({ id }) => id !== request.id);
      const text = rest.length === 0 ? "" : `, {${rest.map((pair) => pair.text).join(", ")}}`;
      return [textEdit(fault.file, name.startIndex, context.endIndex, `${value.text}, ${name.text}${text}`)];
    },
  },
  {
    message: /^Subject must be a string/,
    cause: "reads a token whose subject is no text, which it has to be.",
    how: "The subject is written as a text where the token is made.",
    mayBeRefused: true,
    edits: ({ code }) => {
      const pairs = code.mentions("sub").flatMap((path) => {
        const file = code.file(path);
        if (!file || file.isTest || file.language !== "python") return [];
        return file.tree.rootNode
          .descendantsOfType("pair")
          .filter((pair) => plainString(field(pair, "key") ?? pair) === "sub")
          .flatMap((pair) => field(pair, "value") ?? [])
          .filter((value) => !/^str\(|^f?["']/.test(value.text))
          .map((value) => ({ file, value }));
      });
      const place = only(pairs);
      return place ? [replaceNode(place.file, place.value, `str(${place.value.text})`)] : [];
    },
  },
  {
    message: /^Header value must be str or bytes, not <class '(?:int|float|uuid\.UUID|decimal\.Decimal)'>/,
    cause: "sends a header that is no text.",
    how: "It is written out.",
    edits: (investigation, fault) => headersAsText(investigation, fault, null),
  },
  {
    message:
      /^Header part \(.*\) from \('([^']+)', .*\) must be of type str or bytes, not <class '(?:int|float)'>/,
    cause: "sends a header that is no text.",
    how: "It is written out.",
    edits: (investigation, fault, [, name = ""]) => headersAsText(investigation, fault, name),
  },
  {
    message:
      /^(?:(?:Async)?Client\.)?delete\(\) got an unexpected keyword argument '(?:json|content|data|files)'/,
    cause: "sends a body with `delete`, which takes none.",
    how: "It is sent with `request`, which takes one for each method.",
    edits: (_investigation, fault) => {
      const call = only(callsOn(fault, /^delete$/));
      const callee = call && field(call, "function");
      const name = callee?.type === "attribute" ? field(callee, "attribute") : null;
      const [first] = call ? readCall(call).positional : [];
      const isHttpx = /\bhttpx\b|TestClient/.test(fault.file.text) || /Client/.test(fault.exception.value);
      return name && first && isHttpx
        ? [
            replaceNode(fault.file, name, "request"),
            textEdit(fault.file, first.startIndex, first.startIndex, '"DELETE", '),
          ]
        : [];
    },
  },
  {
    message: /^(\w+)\(\) takes (\d+) positional arguments? but (\d+) (?:was|were) given/,
    cause: "is given the result of the task before it, which it does not take.",
    how: "It is an immutable signature, which takes none.",
    edits: ({ code }, _fault, [, name = "", takes, given]) => {
      if (Number(given) - Number(takes) !== 1) return [];
      const signatures = code.mentions(`${name}.s(`).flatMap((path) => {
        const file = code.file(path);
        if (!file || file.isTest) return [];
        return callsIn(file.tree.rootNode)
          .filter(
            (call) => (call.callee ?? "").endsWith(`${name}.s`) && call.positional.length === Number(takes),
          )
          .filter(({ node }) => isFollowing(node))
          .flatMap(({ node }) => {
            const callee = field(node, "function");
            const attribute = callee && field(callee, "attribute");
            return attribute ? [replaceNode(file, attribute, "si")] : [];
          });
      });
      return signatures.length === 1 ? signatures : [];
    },
  },
  {
    message: /^'function' object has no attribute '(?:delay|apply_async|s|si|signature)'/,
    cause: "sends a function to the queue that is no task.",
    how: "It is made one, as its neighbours are.",
    edits: ({ code }, fault) => {
      const read = onLine(fault, ["attribute"]).find((node) =>
        /^(?:delay|apply_async|s|si|signature)$/.test(field(node, "attribute")?.text ?? ""),
      );
      const object = read && field(read, "object");
      const own =
        object &&
        only(
          code
            .functionsNamed(lastNameOf(object) ?? "")
            .filter(({ path }) => code.file(path)?.isTest === false),
        );
      const file = own && code.file(own.path);
      if (!own || !file) return [];
      const marks = file.tree.rootNode
        .descendantsOfType("function_definition")
        .flatMap((node) => decoratorsOf(node))
        .map((text) => String(text).trim().replace(/^@/, ""))
        .filter((text) => /^(?:\w+\.)?(?:task|shared_task)$/.test(text));
      const mark = only([...new Set(marks)]);
      const isPlain = own.node.parent?.type !== "decorated_definition";
      const at = lineStart(file.text, own.node.startIndex);
      const indent = file.text.slice(at, own.node.startIndex);
      return mark && isPlain ? [textEdit(file, at, at, `${indent}@${mark}\n`)] : [];
    },
  },
  {
    message: /^'(?:Manager|\w+Manager)' object is not callable/,
    cause: "calls a manager, which is asked by its methods.",
    how: "All rows are asked for.",
    edits: (_investigation, fault) => {
      const call = only(
        callsOnLine(fault).filter((one) => /\.objects$/.test(field(one, "function")?.text ?? "")),
      );
      const callee = call && field(call, "function");
      return callee && readCall(call).positional.length === 0 && readCall(call).named.size === 0
        ? [textEdit(fault.file, callee.endIndex, callee.endIndex, ".all")]
        : [];
    },
  },
  {
    message: /^You cannot call this from an async context - use a thread or sync_to_async/,
    cause: "asks the database within an event loop as if there were none.",
    how: "It is asked by the method for it, and awaited.",
    edits: (_investigation, fault) => askedWithin(fault),
  },
  {
    message: /^'(?:WSGI|ASGI)Request' object has no attribute 'is_ajax'/,
    cause: "asks a request what it has no answer to since Django 4.",
    how: "It is read from the header, as that method did.",
    edits: (_investigation, fault) => {
      const call = only(callsOn(fault, /^is_ajax$/));
      const request = call ? readCall(call).receiver : null;
      return call && request
        ? [
            replaceNode(
              fault.file,
              call,
              `${request.text}.headers.get("x-requested-with") == "XMLHttpRequest"`,
            ),
          ]
        : [];
    },
  },
  {
    message: /^select_for_update cannot be used outside of a transaction/,
    cause: "locks rows outside of a transaction, which holds them.",
    how: "The function runs within one.",
    edits: ({ code }, fault) => {
      const definition = fault.function?.node;
      const plan = planImport(code, fault.file.path, "django.db", "transaction");
      if (
        !definition ||
        !plan ||
        definition.parent?.type === "decorated_definition" ||
        definition.children[0]?.type === "async"
      )
        return [];
      const at = lineStart(fault.file.text, definition.startIndex);
      const indent = fault.file.text.slice(at, definition.startIndex);
      return [...plan.edits, textEdit(fault.file, at, at, `${indent}@${plan.local}.atomic\n`)];
    },
  },
  {
    message: /needs to have a value for field "\w+" before this many-to-many relationship can be used/,
    cause: "relates an object that is not stored yet.",
    how: "It is stored first.",
    edits: (_investigation, fault) => storedFirst(fault),
  },
  {
    message: /^Cannot use 'limit' or 'offset' with delete/,
    cause: "deletes a slice of rows, which a database does not do by itself.",
    how: "They are deleted by their keys.",
    edits: (_investigation, fault) => {
      const call = only(callsOn(fault, /^delete$/));
      const rows = call ? readCall(call).receiver : null;
      const manager = rows && /^(?:\w+\.)*[A-Z]\w*\.objects\b/.exec(rows.text)?.[0];
      return rows && manager
        ? [replaceNode(fault.file, rows, `${manager}.filter(pk__in=list(${inKeys(rows)}))`)]
        : [];
    },
  },
];

function definitionAt(root: Node, line: number): Node | null {
  return (
    root
      .descendantsOfType("decorated_definition")
      .find((node) => node.startPosition.row + 1 <= line && line <= node.endPosition.row + 1) ?? null
  );
}

/** The values of the headers on the failing line, or of those that are handed over there. */
function headersAsText(investigation: Investigation, fault: PythonFault, name: string | null): Edit[] {
  const given = callsOnLine(fault).flatMap((call) => readCall(call).named.get("headers") ?? []);
  const headers = only(given);
  const place =
    headers &&
    trailOf(investigation, fault.file.path, headers).find(({ node }) => node.type === "dictionary");
  const file = place && investigation.code.file(place.path);
  if (!place || !file) return [];
  const values = place.node.namedChildren.flatMap((pair) => {
    const value = field(pair, "value");
    const isNamed = name === null || plainString(field(pair, "key") ?? pair) === name;
    return value && isNamed && !/^[fbrFBR]*["']|^str\(/.test(value.text) ? [value] : [];
  });
  const value = only(values) ?? only(values.filter(({ text }) => NUMBERED.test(text)));
  return value
    ? [replaceNode(file, value, value.type === "integer" ? `"${value.text}"` : `str(${value.text})`)]
    : [];
}

const NUMBERED =
  /(?:^|[._])(?:id|count|size|length|version|number|attempt|retries|port|seconds|ttl)\W*$|^len\(|^\d/;

/** Not the first of a chain: in `chain(a.s(), b.s())` and `a.s() | b.s()` the second one. */
function isFollowing(node: Node): boolean {
  const list = node.parent?.type === "argument_list" ? node.parent : null;
  if (list && /(?:^|\.)chain$/.test(field(list.parent ?? list, "function")?.text ?? ""))
    return list.firstNamedChild?.id !== node.id;
  return node.parent?.type === "binary_operator" && field(node.parent, "right")?.id === node.id;
}

const ASKS =
  /^(?:get|create|first|last|exists|count|aggregate|get_or_create|update_or_create|bulk_create|bulk_update|earliest|latest|in_bulk|update|delete|save|refresh_from_db|add|remove|clear|set)$/;

function askedWithin(fault: PythonFault): Edit[] {
  const definition = fault.function?.node;
  if (definition?.children[0]?.type !== "async") return [];
  const { file } = fault;
  const loops = onLine(fault, ["for_statement"]).filter((node) => node.startPosition.row + 1 === fault.line);
  const [loop] = loops;
  const isPlain = loop !== undefined && loop.firstChild?.type === "for";
  const asks = callsOnLine(fault).filter((call) => {
    const { receiver } = readCall(call);
    return (
      receiver &&
      ASKS.test(lastNameOf(field(call, "function") ?? call) ?? "") &&
      call.parent?.type !== "await"
    );
  });
  const call = only(asks.filter((one) => !asks.some((other) => other.id !== one.id && isWithin(one, other))));
  if (call) {
    const callee = field(call, "function");
    const name = callee && field(callee, "attribute");
    const isInner = /^(?:attribute|subscript|binary_operator|comparison_operator|not_operator)$/.test(
      call.parent?.type ?? "",
    );
    if (!name) return [];
    return [
      textEdit(file, call.startIndex, call.startIndex, isInner ? "(await " : "await "),
      textEdit(file, name.startIndex, name.startIndex, "a"),
      ...(isInner ? [textEdit(file, call.endIndex, call.endIndex, ")")] : []),
    ];
  }
  if (loop && isPlain) return [textEdit(file, loop.startIndex, loop.startIndex, "async ")];
  const clause = only(onLine(fault, ["for_in_clause"]).filter((node) => node.firstChild?.type === "for"));
  if (clause) return [textEdit(file, clause.startIndex, clause.startIndex, "async ")];
  const list = only(callsOn(fault, /^list$/));
  const [rows] = list ? readCall(list).positional : [];
  return list && rows ? [replaceNode(file, list, `[row async for row in ${rows.text}]`)] : [];
}

function isWithin(inner: Node, outer: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** `pet.save()` goes before the statement that relates `pet`; a later one in the same block is moved. */
function storedFirst(fault: PythonFault): Edit[] {
  const { file, statement } = fault;
  const [call] = callsOnLine(fault).filter((one) =>
    /\.(?:add|set|clear|remove|create)$/.test(field(one, "function")?.text ?? ""),
  );
  const related = call ? readCall(call).receiver : null;
  const owner = related?.type === "attribute" ? field(related, "object") : null;
  if (!owner) return [];
  const later = (statement.parent?.namedChildren ?? []).find(
    (node) => node.startIndex > statement.startIndex && node.text === `${owner.text}.save()`,
  );
  const edit = insertBefore(file, statement, [`${owner.text}.save()`]);
  if (!edit) return [];
  if (!later) return [edit];
  const start = lineStart(file.text, later.startIndex);
  return [edit, textEdit(file, start, Math.min(later.endIndex + 1, file.text.length), "")];
}

/** The keys of a slice: `rows.order_by("age")[:10]` as `rows.order_by("age").values_list("pk", flat=True)[:10]`. */
function inKeys(rows: Node): string {
  const base = rows.type === "subscript" ? field(rows, "value") : null;
  const keys = '.values_list("pk", flat=True)';
  return base ? `${base.text}${keys}${rows.text.slice(base.text.length)}` : `${rows.text}${keys}`;
}
