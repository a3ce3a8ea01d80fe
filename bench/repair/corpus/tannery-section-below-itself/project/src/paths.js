/** Names from the top down to a section. */
export function pathOf(sections, id) {
  const { name, parent } = sections.get(id);
  return parent === null ? [name] : [...pathOf(sections, parent), name];
}

export function slugOf(sections, id) {
  return pathOf(sections, id)
    .map((name) => name.toLowerCase().replaceAll(" ", "-"))
    .join("/");
}
