const { Node } = require("./tree");

function sample() {
  const root = new Node("n1", "Trip to Lisbon");
  const travel = new Node("n2", "Travel", root);
  new Node("n3", "Flight", travel);
  new Node("n4", "Food", root);
  return root;
}

class Maps {
  constructor(roots = { trip: sample() }) {
    this._roots = roots;
    this._next = 100;
  }

  node(map, id) {
    const root = this._roots[map];
    const found = root && root.find(id);
    if (!found) throw Object.assign(new Error("no such node"), { status: 404 });
    return found;
  }

  add(parent, text) {
    return new Node(`n${this._next++}`, text, parent);
  }

  rename(node, text) {
    node.text = text;
    return node;
  }
}

module.exports = { Maps };
