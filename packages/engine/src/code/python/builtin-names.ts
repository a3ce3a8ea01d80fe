import { isBuiltinException } from "./builtin-exceptions.ts";

const NAMES = `
  abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex
  delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash
  help hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct
  open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum
  super tuple type vars zip True False None NotImplemented Ellipsis __name__ __file__ __doc__
`;

/** Names that are known everywhere without an import, exceptions left out. CPython 3.13. */
export const BUILTIN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

export function isBuiltin(name: string): boolean {
  return BUILTIN_NAMES.has(name) || isBuiltinException(name);
}
