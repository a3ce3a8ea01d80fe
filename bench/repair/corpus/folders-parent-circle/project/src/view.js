/** A folder as the API shows it. */
export function view(folder) {
  return { name: folder.name, path: folder.path, children: folder.children.map((child) => child.name) };
}
