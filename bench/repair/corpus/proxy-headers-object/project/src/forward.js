import { readFileSync } from "node:fs";
import { requestHeaders } from "./headers.js";

export const forward = ({ url, headers = {} }) => ({ url: `http://origin.test${url}`, headers: requestHeaders(headers) });

if (process.argv[2]) {
  for (const request of JSON.parse(readFileSync(process.argv[2], "utf8"))) console.log(JSON.stringify(forward(request)));
}
