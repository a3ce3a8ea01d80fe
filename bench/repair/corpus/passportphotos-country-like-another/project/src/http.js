import { createServer } from "node:http";
import { checklist } from "./checklist.js";
import { verdict } from "./verdict.js";
import { isKnown } from "./rules.js";

export const server = createServer((request, response) => {
  const url = new URL(request.url, "http://photos");
  const [, page, code = ""] = url.pathname.split("/");
  const country = code.toUpperCase();
  const answer = (status, body) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
  if (!isKnown(country)) return answer(404, { error: `no rules for ${country}` });
  if (page === "checklist") return answer(200, checklist(country));
  if (page === "verdict") {
    const size = { width: Number(url.searchParams.get("w")), height: Number(url.searchParams.get("h")) };
    return answer(200, verdict(country, size));
  }
  answer(404, { error: "no such page" });
});
