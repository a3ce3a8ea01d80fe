const { MenuError } = require("./menu-error");

class Menus {
  constructor(children) {
    this.children = new Map(Object.entries(children));
  }

  childrenOf(name) {
    const found = this.children.get(name);
    if (!found) throw MenuError.unknown();
    return found;
  }

  /** Names from a menu down to another, or null. */
  path(from, to, above = []) {
    if (above.includes(from)) throw MenuError.nested();
    if (from === to) return [...above, from];
    for (const child of this.childrenOf(from)) {
      const found = this.path(child, to, [...above, from]);
      if (found) return found;
    }
    return null;
  }

  /** How many levels a menu has, itself counted. */
  depth(name) {
    const depths = this.childrenOf(name).map((child) => this.depth(child));
    return 1 + Math.max(0, ...depths);
  }
}

module.exports = { Menus };
