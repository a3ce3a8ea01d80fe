/** Statements of a module that one of its tests needs, with what they need in their turn; the others are left out. */
export function needed(
  top: readonly string[],
  around: readonly string[],
  test: string,
): { readonly top: readonly string[]; readonly around: readonly string[] } {
  let kept = around.filter((text) => text !== "");
  for (;;) {
    const still = kept.filter((text) => {
      const names = givenNames(text);
      const others = [...kept.filter((other) => other !== text), test];
      return names.length === 0 || names.some((name) => others.some((other) => mentions(other, name)));
    });
    if (still.length === kept.length) break;
    kept = still;
  }
  const used = [...kept, test];
  return { top: top.flatMap((line) => importFor(line, used) ?? []), around: kept };
}

/** Names that a statement gives; none for one that is there for what it does. */
function givenNames(text: string): string[] {
  const plain =
    /^(?:async\s+)?(?:function\*?|class|const|let|var|interface|type|enum)\s+([A-Za-z_$][\w$]*)/.exec(text);
  if (plain?.[1]) return [plain[1]];
  const pattern = /^(?:const|let|var)\s*[{[]([^=]*)[}\]]\s*=/.exec(text)?.[1];
  return pattern === undefined
    ? []
    : pattern.split(",").flatMap((part) => /([A-Za-z_$][\w$]*)\s*$/.exec(part)?.[1] ?? []);
}

/** An import with the names that are used; null where none is. */
function importFor(line: string, used: readonly string[]): string | null {
  const found = /^import\s+(type\s+)?([^"']+?)\s+from\s+(["'][^"']+["'];?)$/.exec(line);
  if (!found) return line;
  const [, kind = "", clause = "", rest = ""] = found;
  const list = /\{([^}]*)\}/.exec(clause)?.[1] ?? "";
  const named = list
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && used.some((text) => mentions(text, /([\w$]+)$/.exec(part)?.[1] ?? "")));
  const whole = clause
    .replace(/\{[^}]*\}/, "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "" && used.some((text) => mentions(text, /([\w$]+)$/.exec(part)?.[1] ?? "")));
  const parts = [...whole, ...(named.length > 0 ? [`{ ${named.join(", ")} }`] : [])];
  return parts.length === 0 ? null : `import ${kind}${parts.join(", ")} from ${rest}`;
}

function mentions(text: string, name: string): boolean {
  return new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(text);
}
