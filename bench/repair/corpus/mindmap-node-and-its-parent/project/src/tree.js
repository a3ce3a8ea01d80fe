/** A node of a map; it knows both its children and its parent. */
class Node {
  constructor(id, text, parent = null) {
    this.id = id;
    this.text = text;
    this.parent = parent;
    this.children = [];
    if (parent) parent.children.push(this);
  }

  get depth() {
    return this.parent ? this.parent.depth + 1 : 0;
  }

  find(id) {
    if (this.id === id) return this;
    for (const child of this.children) {
      const found = child.find(id);
      if (found) return found;
    }
    return null;
  }
}

module.exports = { Node };
