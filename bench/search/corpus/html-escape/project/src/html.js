const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function escape(text) {
  return String(text)
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("&", "&amp;");
}

export function unescape(text) {
  return text.replace(/&(#\d+|\w+);/g, (whole, name) => {
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return NAMED[name] ?? whole;
  });
}

/** A tag with its attributes; those that are false or null are left out, those that are true have no value. */
export function tag(name, attributes = {}, text = "") {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== false && value != null)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escape(value)}"`))
    .join("");
  return `<${name}${written}>${escape(text)}</${name}>`;
}
