import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import type { FlowContext, Hop, ValuePlace } from "../flow.ts";
import { birth, shortText } from "../hops.ts";
import { calleesOf, classOfValue, methodOf } from "./callees.ts";
import { returnsOf } from "./returns.ts";

/** Nodes that make a value of a class, by the class. */
const LITERALS: Readonly<Record<string, RegExp>> = {
  list: /^(?:list|list_comprehension)$/,
  tuple: /^(?:tuple|expression_list)$/,
  dict: /^(?:dictionary|dictionary_comprehension)$/,
  set: /^(?:set|set_comprehension)$/,
  str: /^(?:string|concatenated_string)$/,
  int: /^integer$/,
  float: /^float$/,
  bool: /^(?:true|false|not_operator|comparison_operator)$/,
  generator: /^generator_expression$/,
};

/** Functions and methods that give a value of a class, by the class. */
const MAKERS: Readonly<Record<string, RegExp>> = {
  list: /^(?:list|sorted|split|splitlines|rsplit|fetchall|fetchmany|findall|readlines|listdir|all|getlist)$/,
  tuple: /^(?:tuple|fetchone|partition|rpartition|divmod)$/,
  dict: /^(?:dict|asdict|groupby|defaultdict|Counter|model_dump|to_dict|json)$/,
  set: /^(?:set|frozenset)$/,
  str: /^(?:str|strip|lower|upper|join|format|replace|read|read_text|decode|dumps|isoformat|strftime|title)$/,
  int: /^(?:int|len|round|index|count)$/,
  map: /^map$/,
  filter: /^filter$/,
  zip: /^zip$/,
  enumerate: /^enumerate$/,
  list_reverseiterator: /^reversed$/,
  reversed: /^reversed$/,
  dict_keys: /^keys$/,
  dict_values: /^values$/,
  dict_items: /^items$/,
  generator: /^(?:iter|scalars)$/,
};

const FUNCTIONS = /^(?:function|method|builtin_function_or_method|method_descriptor|type)$/;

/** Whether a value of the observed class was made by this expression; an empty answer means that it came from elsewhere. */
export function kindBirths(place: ValuePlace, context: FlowContext): Hop[] {
  const { observed } = context;
  if (!observed || place.members.length > 0) return [];
  const { node } = place;
  if (LITERALS[observed]?.test(node.type)) {
    const isOne = observed === "tuple" && node.namedChildren.length === 1;
    return [
      birth(
        place,
        isOne ? "The comma at its end makes it a tuple." : `It is made here: \`${shortText(node)}\`.`,
        isOne ? 0.95 : 0.6,
        "made_here",
      ),
    ];
  }
  if (FUNCTIONS.test(observed)) return uncalled(place, context);
  if (node.type !== "call") return [];
  if (observed === "generator") {
    const made = calleesOf(context.code, place.path, node).find(
      ({ symbol }) => returnsOf(symbol).isGenerator,
    );
    if (made)
      return [
        birth(place, `${made.symbol.name} is a generator: it gives its items one by one.`, 0.9, "made_here"),
      ];
  }
  const name = lastNameOf(field(node, "function") ?? node) ?? "";
  return MAKERS[observed]?.test(name) && calleesOf(context.code, place.path, node).length === 0
    ? [
        birth(
          place,
          `\`${shortText(field(node, "function") ?? node)}\` gives a value of the class ${observed}.`,
          0.7,
          "made_here",
        ),
      ]
    : [];
}

/** A function or method that is named and not called. */
function uncalled(place: ValuePlace, { code, observed }: FlowContext): Hop[] {
  const { node, path } = place;
  const isCalled = node.parent?.type === "call" && field(node.parent, "function")?.id === node.id;
  const found = birth(place, `\`${shortText(node)}\` is named here and not called.`, 0.9, "missing_call");
  if (isCalled) return [];
  if (node.type === "identifier") {
    const definition = code.resolve(path, node.text)?.node;
    const isLocal = ancestorOfType(node, ["function_definition"]) !== null && definition == null;
    return definition?.type === "function_definition" && !isLocal ? [found] : [];
  }
  if (node.type !== "attribute") return [];
  const name = field(node, "attribute")?.text ?? "";
  const object = field(node, "object");
  const owner = object && classOfValue(code, path, object);
  if (owner) return methodOf(code, owner, name) ? [found] : [];
  if (observed === "builtin_function_or_method" || observed === "method_descriptor") return [found];
  return code.functionsNamed(name).length > 0 ? [found] : [];
}
