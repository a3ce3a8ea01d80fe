import type { SourceFile } from "../../../code/code-index.ts";

/** A free name for a whole module: `drivers` for `../lib/drivers`, `userStore` for `./user-store.js`. */
export function freeModuleName(file: SourceFile, specifier: string): string {
  const last = specifier
    .replace(/\.[cm]?[jt]sx?$/, "")
    .replace(/\/index$/, "")
    .split("/")
    .at(-1);
  const camel = (last ?? "").replace(/[^\w$]+(\w)?/g, (_all, letter: string | undefined) =>
    (letter ?? "").toUpperCase(),
  );
  const base = /^[A-Za-z_$]/.test(camel) ? camel : "loaded";
  const taken = new Set(
    file.tree.rootNode
      .descendantsOfType(["identifier", "shorthand_property_identifier_pattern"])
      .map(({ text }) => text),
  );
  const wanted = [base, `${base}Module`];
  for (let count = 2; ; count++) {
    const name = wanted.find((one) => !taken.has(one));
    if (name !== undefined) return name;
    wanted.push(`${base}${count}`);
  }
}
