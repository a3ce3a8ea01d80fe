import { createServer } from "node:http";
import { describe } from "./headers.js";
import { IMAGES } from "./images.js";

export function handle(req, res) {
  const name = req.url.slice(1);
  if (!Object.hasOwn(IMAGES, name)) {
    res.statusCode = 404;
    return res.end();
  }
  const image = IMAGES[name];
  for (const [header, value] of Object.entries(describe(image))) res.setHeader(header, value);
  res.setHeader("etag", image.sum && `"${image.sum}"`);
  if (req.headers["if-none-match"] === `"${image.sum}"`) {
    res.statusCode = 304;
    return res.end();
  }
  res.end(image.bytes);
}

export const create = () => createServer(handle);
