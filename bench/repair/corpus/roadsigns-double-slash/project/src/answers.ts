import type { ServerResponse } from "node:http";

export function answer(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  response.end(text);
}

export function refuse(response: ServerResponse, status: number, error: string): void {
  answer(response, status, { error });
}
