const LONGEST = 40;

export function slugify(title) {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, "")
    .trim();
  return plain.replace(/\s+/, "-").slice(0, LONGEST);
}

export function isSlug(text) {
  return /^[a-z0-9-]+$/.test(text) && text.length <= LONGEST;
}
