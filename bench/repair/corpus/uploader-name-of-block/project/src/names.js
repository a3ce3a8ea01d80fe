const TYPES = { pdf: "application/pdf", png: "image/png", jpg: "image/jpeg", txt: "text/plain" };

export const extensionOf = (name) => name.slice(name.lastIndexOf(".") + 1).toLowerCase();

export const typeOf = (name) => TYPES[extensionOf(name)] ?? "application/octet-stream";

export function folderOf(name) {
  const type = typeOf(name);
  if (type.startsWith("image/")) return "images";
  return type === "application/octet-stream" ? "other" : "documents";
}
