/**
 * Code of packages is compiled once for all the worlds that run in this process one after the other. A compiled script
 * holds no state: what it makes, it makes anew in each world.
 */
const vm = require("node:vm");

/** Loads on demand through the world in which it was compiled: not to be shared. */
const LOADS_ON_DEMAND = /\bimport\s*\(/;

/** By file, with the text and the names of the parameters that it was compiled from. */
const compiled = new Map();

exports.shareScripts = function shareScripts() {
  const { Script, compileFunction } = vm;

  function shared(code, filename, kind, compile) {
    const known = compiled.get(filename);
    if (known?.code === code && known.kind === kind) return known.script;
    if (!isShared(code, filename)) return null;
    const script = compile();
    compiled.set(filename, { code, kind, script });
    return script;
  }

  vm.Script = new Proxy(Script, {
    construct(target, given, self) {
      const [code, options] = given;
      const compile = () => Reflect.construct(target, given, self);
      return shared(code, options?.filename, "script", compile) ?? compile();
    },
  });
  vm.compileFunction = (code, names = [], options = {}) => {
    const { filename, parsingContext } = options;
    const head = `(function (${names.join(", ")}) {`;
    // Columns stay what they are in the file.
    const place = { filename, columnOffset: -head.length };
    const script =
      parsingContext && shared(code, filename, head, () => new Script(`${head}${code}\n})`, place));
    return script ? script.runInContext(parsingContext) : compileFunction(code, names, options);
  };
};

function isShared(code, filename) {
  return typeof filename === "string" && filename.includes("/node_modules/") && !LOADS_ON_DEMAND.test(code);
}
