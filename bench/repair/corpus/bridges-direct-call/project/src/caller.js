/** Address of whoever calls, also behind the proxy. */
export function address(req) {
  const forwarded = req.headers["x-forwarded-for"];
  return forwarded ? forwarded.split(",")[0].trim() : req.socket.remoteAddress;
}

/** How a caller came in; "direct" without the proxy. */
export function scheme(req) {
  return req.headers["x-forwarded-proto"].split(",")[0].trim();
}
