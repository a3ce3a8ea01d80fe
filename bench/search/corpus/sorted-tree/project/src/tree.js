function insert(node, key) {
  if (node === null) return { key, left: null, right: null };
  if (key < node.key) node.left = insert(node.left, key);
  else if (key > node.key) node.right = insert(node.right, key);
  return node;
}

function remove(node, key) {
  if (node === null) return null;
  if (key < node.key) {
    node.left = remove(node.left, key);
  } else if (key > node.key) {
    node.right = remove(node.right, key);
  } else {
    if (node.left === null) return node.right;
    if (node.right === null) return node.left;
    let next = node.right;
    while (next.left !== null) next = next.left;
    node.key = next.key;
  }
  return node;
}

/** A set of keys in a binary tree. */
export class SortedTree {
  root = null;

  add(key) {
    this.root = insert(this.root, key);
    return this;
  }

  delete(key) {
    this.root = remove(this.root, key);
    return this;
  }

  has(key) {
    let node = this.root;
    while (node !== null && node.key !== key) node = key < node.key ? node.left : node.right;
    return node !== null;
  }

  *[Symbol.iterator]() {
    function* walk(node) {
      if (node === null) return;
      yield* walk(node.left);
      yield node.key;
      yield* walk(node.right);
    }
    yield* walk(this.root);
  }
}
