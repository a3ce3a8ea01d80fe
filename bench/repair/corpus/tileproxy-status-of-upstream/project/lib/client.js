/** Reads tiles from the upstream server. */
function createClient(fetch, base) {
  return {
    async get(path) {
      const response = await fetch(`${base}/${path}`, { headers: { "user-agent": "tileproxy/2" } });
      return {
        ok: response.ok,
        status: response.status,
        data: response.ok ? Buffer.from(await response.arrayBuffer()) : null,
      };
    },
  };
}

module.exports = { createClient };
