/** The runtime that a stage of jest gives to each file of tests: a world of its own, in which less has to be made anew. */
const Module = require("node:module");

/**
 * What jest's own parts load beside each other. These neither look at the world that they are in nor make errors or lists
 * of it that anybody tells from others, so one of each does for all. Tests never see it: what they load is their own.
 */
const ALIKE = new Set([
  ...["@babel/code-frame", "@babel/generator", "@babel/types", "@jest/diff-sequences", "@jest/transform"],
  ...["@sinclair/typebox", "ansi-styles", "chalk", "ci-info", "dedent", "diff-sequences", "graceful-fs"],
  ...["jest-haste-map", "micromatch", "natural-compare", "picocolors", "picomatch", "pure-rand", "react-is"],
  ...["semver", "slash", "stack-utils", "supports-color"],
]);

/** Text of packages' files, from the runtimes before. */
const texts = new Map();
const ofPackage = (path) => path.includes("/node_modules/");

/** Makes this module jest's runtime. @param Runtime jest's own */
exports.extend = function extend(Runtime) {
  exports.default = class extends Runtime {
    #files;

    constructor(...given) {
      const files = given.find((one) => one instanceof Map);
      for (const [path, text] of texts) files?.set(path, text);
      super(...given);
      this.#files = files;
    }

    requireInternalModule(from, name) {
      return ALIKE.has(name) ? Module.createRequire(from)(name) : super.requireInternalModule(from, name);
    }

    teardown() {
      for (const [path, text] of this.#files ?? []) if (ofPackage(path)) texts.set(path, text);
      return super.teardown();
    }
  };
};
// As jest asks for it.
exports.__esModule = true;
