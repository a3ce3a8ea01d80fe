const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where a term stands in a text for itself, not within a word. */
export const standing = (term) => new RegExp(`(?<!\\w)${escaped(term)}(?!\\w)`, "g");
