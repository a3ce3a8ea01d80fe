/** Groups of nodes that all reach each other; a graph is `{ node: [nodes it leads to] }`. */
export function strongComponents(graph) {
  const order = new Map();
  const lowest = new Map();
  const open = [];
  const components = [];

  function visit(node) {
    order.set(node, order.size);
    lowest.set(node, order.get(node));
    open.push(node);
    for (const next of graph[node] ?? []) {
      if (!order.has(next)) {
        visit(next);
        lowest.set(node, Math.min(lowest.get(node), order.get(next)));
      } else if (open.includes(next)) {
        lowest.set(node, Math.min(lowest.get(node), order.get(next)));
      }
    }
    if (lowest.get(node) === order.get(node)) components.push(open.splice(open.indexOf(node)).sort());
  }

  for (const node of Object.keys(graph)) if (!order.has(node)) visit(node);
  return components;
}

/** Groups of modules that import each other in a circle. */
export function circles(imports) {
  return strongComponents(imports).filter(
    (group) => group.length > 1 || (imports[group[0]] ?? []).includes(group[0]),
  );
}
