"use strict";

const { unescape } = require("./entities");

const child = (source, tag) => {
  const found = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(source);
  return found ? unescape(found[1].trim()) : null;
};

exports.items = (xml) =>
  [...xml.matchAll(/<item>([^]*?)<\/item>/g)].map(([, source]) => ({
    title: child(source, "title"),
    link: child(source, "link"),
  }));
