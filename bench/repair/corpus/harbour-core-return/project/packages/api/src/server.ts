import type { IncomingMessage, ServerResponse } from "node:http";
import { priced, type Stay } from "../../core/src/stay.ts";
import { bill } from "./bill.ts";

const STAYS: Stay[] = [
  { vessel: "Alma", kind: "yacht", days: 3 },
  { vessel: "Brage", kind: "trawler", days: 6 },
  { vessel: "Cita", kind: "freighter", days: 2 },
];

export function handler(request: IncomingMessage, response: ServerResponse): void {
  const name = decodeURIComponent((request.url ?? "").replace("/bills/", ""));
  const stay = STAYS.find((one) => one.vessel === name);
  if (!stay) {
    response.writeHead(404, { "content-type": "application/json" }).end('{"error":"unknown vessel"}');
    return;
  }
  const body = JSON.stringify(bill(priced(stay)));
  response.writeHead(200, { "content-type": "application/json" }).end(body);
}
