"use strict";

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text that stands for a reference such as amp, #8364 or #x20AC (XML 1.0, 4.1). */
function entity(name) {
  if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
  return NAMED[name] ?? `&${name};`;
}

exports.unescape = (text) => text.replace(/&(#?\w+);/g, (_, name) => entity(name));
