const ANONYMOUS =
  /^(?:\?|<anonymous>|anonymous|Anonymous function|<unknown>|\(anonymous\)|Object\.<anonymous>|.*\/<|)$/;

/** What compilers, proxies and runtimes add to names, with what stands for it. */
const MADE_UP: readonly (readonly [RegExp, string])[] = [
  // Java, Kotlin, Scala: lambdas, accessors, proxies of Spring, Hibernate, Mockito.
  [/\$\$Lambda(?:\$\d+)?(?:[/@][0-9a-fx]+)?/g, "$$lambda"],
  [/lambda\$([\w$]*?)\$\d+/g, "lambda$$$1"],
  [/\$\$(?:EnhancerBy\w+|FastClassBy\w+|SpringCGLIB|HibernateProxy|_javassist|MockitoMock)\$\$?[\w$]*/g, ""],
  [/\$anonfun\$\d+/g, "$$anonfun"],
  // C#: state machines of async methods, and closures.
  [/<(\w+)>[bdg]__\w+(?:\.MoveNext)?/g, "$1"],
  // Rust and Go.
  [/::h[0-9a-f]{16}$/g, ""],
  [/(?:\.func\d+)+(?:\.\d+)*$/g, ".func"],
  // Ruby: blocks, and templates compiled to methods.
  [/^(?:block|rescue|ensure) (?:\(\d+ levels\) )?in /g, ""],
  [/(_(?:erb|haml|slim))__*\d+_\d+$/g, "$1"],
  // PHP.
  [/class@anonymous.*$/g, "class@anonymous"],
];

/**
 * The name of a function as its author wrote it, without what varies from build to build. Null where it has none.
 * In JavaScript only the last part counts: engines disagree about the object before it.
 */
export function functionName(written: string | null, platform: string): string | null {
  if (written === null) return null;
  let name = written.trim();
  if (platform === "javascript" || platform === "node") {
    name = name
      .replace(/^(?:async|new|static|get|set) /, "")
      .replace(/ \[as [^\]]*\]$/, "")
      .replace(/\/<.*$/, "/<");
    if (ANONYMOUS.test(name)) return null;
    name = name.split(".").at(-1) ?? name;
    return ANONYMOUS.test(name) ? null : name;
  }
  for (const [pattern, plain] of MADE_UP) name = name.replace(pattern, plain);
  return ANONYMOUS.test(name) ? null : name;
}
