export class Folder {
  constructor(name, parent = null) {
    this.name = name;
    this.parent = parent;
    this.children = [];
    parent?.children.push(this);
  }

  get path() {
    return this.parent ? `${this.parent.path}/${this.name}` : this.name;
  }
}

export function find(folder, path) {
  if (folder.path === path) return folder;
  for (const child of folder.children) {
    const found = find(child, path);
    if (found) return found;
  }
  return null;
}

export function createTree() {
  const root = new Folder("home");
  const letters = new Folder("letters", root);
  new Folder("2025", letters);
  new Folder("2026", letters);
  return root;
}
