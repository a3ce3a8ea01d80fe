/** Loads packages that the project depends on before anything of the project itself. */
const { createRequire } = require("node:module");

/** What cannot be loaded by itself is left to the tests, which will say why. */
exports.preload = async function preload() {
  const { from, modules } = JSON.parse(process.env.BUGSTACK_PRELOAD || "{}");
  delete process.env.BUGSTACK_PRELOAD;
  if (!from) return;
  const { resolve } = createRequire(from);
  for (const name of modules) {
    try {
      await import(resolve(name));
    } catch {
      // Not installed, or for another kind of program.
    }
  }
};
