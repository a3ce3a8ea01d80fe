const MODULES = {
  csv: () => import("./formats/csv.js"),
  list: () => import("./formats/list.js"),
  text: () => import("./formats/text.js"),
};

export const kinds = () => Object.keys(MODULES);

/** A programme in a format, whose module is loaded when it is first asked for. */
export async function exported(kind, works) {
  if (!Object.hasOwn(MODULES, kind)) throw new RangeError(`unknown format: ${kind}`);
  const { format } = await MODULES[kind]();
  return format(works);
}
