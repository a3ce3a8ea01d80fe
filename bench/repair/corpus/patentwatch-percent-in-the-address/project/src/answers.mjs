export function answer(response, status, body) {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

export const badRequest = (response, reason) => answer(response, 400, { error: "bad_request", reason });

export const notFound = (response) => answer(response, 404, { error: "not_found" });
