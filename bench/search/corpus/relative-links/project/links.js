function directoryOf(path) {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** A path without `.` and `..`. */
export function normalize(path) {
  const parts = [];
  for (const part of path.split("/").slice(1)) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

function join(directory, path) {
  return normalize(`${directory.replace(/\/$/, "")}/${path.replace(/^\//, "")}`);
}

/** Where a link on a page leads: an address of another site as it is, else a path of this one. */
export function resolveLink(page, link) {
  if (/^[a-z]+:/i.test(link)) return link;
  if (link.startsWith("#")) return page + link;
  if (link.startsWith("/")) return normalize(link);
  return join(link, directoryOf(page));
}

/** Links of pages that lead to no page, as `page -> link`; pages are `{ path: [links] }`. */
export function brokenLinks(pages) {
  return Object.entries(pages).flatMap(([page, links]) =>
    links
      .filter((link) => !/^[a-z]+:/i.test(link) && !(resolveLink(page, link).split("#")[0] in pages))
      .map((link) => `${page} -> ${link}`),
  );
}
