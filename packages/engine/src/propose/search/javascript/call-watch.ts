import type { Node } from "web-tree-sitter";
import { CALL_BEGINS, CALL_ENDS, CALL_WATCHED } from "../../../toolchains/node/watched-calls.ts";
import type { Insertion } from "../view.ts";

const EXPRESSION = /^(?:arrow_function|function_expression|generator_function)$/;
const DECLARATION = /^(?:generator_)?function_declaration$/;

/**
 * What makes a function tell of its calls, each with a way to call it on other values: a function that is an expression stands
 * in the brackets of a call, others have a sentence at the beginning of their body. None where it cannot be called again.
 */
export function callWatch(definition: Node): readonly Insertion[] {
  if (EXPRESSION.test(definition.type))
    return [
      { at: definition.startIndex, text: `${CALL_WATCHED}(` },
      { at: definition.endIndex, text: ")" },
    ];
  const body = definition.childForFieldName("body");
  const [receiver, call] = DECLARATION.test(definition.type)
    ? ofDeclaration(definition)
    : ofMethod(definition);
  if (!body || call === null) return [];
  return [
    {
      at: behindDirectives(body),
      text: ` ${CALL_BEGINS}(${receiver}, arguments, (own, parts) => ${call}); try {`,
    },
    { at: body.endIndex - 1, text: `} finally { ${CALL_ENDS}(); } ` },
  ];
}

type Watched = readonly [receiver: string, call: string | null];

function ofDeclaration(definition: Node): Watched {
  const name = definition.childForFieldName("name")?.text ?? null;
  if (name === null) return ["this", null];
  return ["this", `new.target ? Reflect.construct(${name}, parts) : Reflect.apply(${name}, own, parts)`];
}

function ofMethod(definition: Node): Watched {
  const name = definition.childForFieldName("name");
  if (definition.type !== "method_definition" || !name) return ["this", null];
  // Before the constructor of the class that it extends there is no object.
  if (name.text === "constructor") return ["undefined", "Reflect.construct(new.target, parts)"];
  const member = memberOf(name);
  if (member === null) return ["this", null];
  const kinds = definition.children.map(({ type }) => type);
  if (kinds.includes("get")) return ["this", `own${member}`];
  if (kinds.includes("set")) return ["this", `{ own${member} = parts[0]; }`];
  return ["this", `own${member}(...parts)`];
}

function memberOf(name: Node): string | null {
  switch (name.type) {
    case "property_identifier":
    case "private_property_identifier":
      return `.${name.text}`;
    case "string":
    case "number":
      return `[${name.text}]`;
    // A symbol, mostly; what is calculated may not be calculated again.
    case "computed_property_name":
      return /^\[[\w.$]+\]$/.test(name.text) ? name.text : null;
    default:
      return null;
  }
}

/** A sentence in front of "use strict" would be one too many. */
function behindDirectives(body: Node): number {
  let at = body.startIndex + 1;
  for (const child of body.namedChildren) {
    if (child.type === "comment") continue;
    const isDirective = child.type === "expression_statement" && child.firstNamedChild?.type === "string";
    if (!isDirective) break;
    at = child.endIndex;
  }
  return at;
}
