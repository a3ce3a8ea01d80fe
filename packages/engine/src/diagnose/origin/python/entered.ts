import type { Node } from "web-tree-sitter";
import { startLineOf } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import type { FlowContext, Hop, ValuePlace } from "../flow.ts";
import { shortText } from "../hops.ts";
import { calleesOf, constructedClass, methodOf } from "./callees.ts";
import { returnsOf } from "./returns.ts";

/** `with Session() as session`: what the `__enter__` of the class returns, or what the context manager yields. */
export function enteredHops(place: ValuePlace, context: FlowContext, value: Node): Hop[] | null {
  if (value.type !== "call") return null;
  const { code } = context;
  const owner = constructedClass(code, place.path, value);
  const enter = owner && (methodOf(code, owner, "__enter__") ?? methodOf(code, owner, "__aenter__"));
  if (enter) {
    const { values, canFallOff } = returnsOf(enter);
    if (values.length === 0 && canFallOff && context.fault === "nothing" && place.members.length === 0)
      return [
        {
          to: null,
          path: enter.path,
          line: enter.startLine,
          why: `${enter.qualifiedName} has no \`return\`, so what \`with\` names is None.`,
          weight: 0.95,
          kind: "missing_return",
        },
      ];
    return values.map((node) => ({
      to: { path: enter.path, node, members: place.members },
      path: enter.path,
      line: startLineOf(node),
      why: `${enter.qualifiedName} returns \`${shortText(node)}\`.`,
      weight: 0.9,
      kind: "return",
    }));
  }
  const [manager] = calleesOf(code, place.path, value);
  if (!manager || !/contextmanager/.test(decoratorsOf(manager.symbol.node).join(" "))) return null;
  return manager.symbol.node.descendantsOfType("yield").flatMap((node): Hop[] => {
    const given = node.firstNamedChild;
    const line = startLineOf(node);
    const at = { path: manager.symbol.path, line };
    if (given)
      return [
        {
          ...at,
          to: { path: at.path, node: given, members: place.members },
          why: `${manager.symbol.name} yields \`${shortText(given)}\`.`,
          weight: 0.9,
          kind: "return",
        },
      ];
    return context.fault === "nothing" && place.members.length === 0
      ? [
          {
            ...at,
            to: null,
            why: `${manager.symbol.name} yields nothing here.`,
            weight: 0.9,
            kind: "explicit_nothing",
          },
        ]
      : [];
  });
}
