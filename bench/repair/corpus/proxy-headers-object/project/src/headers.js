const OWN = new Set(["connection", "host", "transfer-encoding"]);

/** Headers of an answer that may be handed on, in small letters. */
export function answerHeaders(headers) {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value])
      .filter(([name]) => !OWN.has(name)),
  );
}

/** Headers of a request that may be handed on, in small letters, with that of the proxy. */
export function requestHeaders(headers) {
  const kept = { via: "1.1 edge" };
  for (const [name, value] of headers) {
    if (!OWN.has(name.toLowerCase())) kept[name.toLowerCase()] = value;
  }
  return kept;
}
