/** What clients see of a node: its children by their ids. */
function present(node) {
  return {
    id: node.id,
    text: node.text,
    depth: node.depth,
    parent: node.parent ? node.parent.id : null,
    children: node.children.map((child) => child.id),
  };
}

module.exports = { present };
