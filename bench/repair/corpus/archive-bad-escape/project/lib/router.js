const { Refusal } = require("./refusal");
const { document, titles } = require("./documents");

function pageOf(search) {
  const text = search.get("page") ?? "1";
  if (!/^[1-9]\d*$/.test(text)) throw new Refusal(400, "page must be a positive whole number");
  return Number(text);
}

function route(method, url) {
  const { pathname, searchParams } = new URL(url, "http://archive.invalid");
  if (method !== "GET") throw new Refusal(405, "only GET is allowed");
  if (pathname === "/documents") return { titles: titles(pageOf(searchParams)) };
  if (pathname.startsWith("/documents/")) {
    const title = decodeURIComponent(pathname.slice("/documents/".length));
    const found = document(title);
    if (!found) throw new Refusal(404, `no document ${title}`);
    return found;
  }
  throw new Refusal(404, "no such place");
}

module.exports = { route };
