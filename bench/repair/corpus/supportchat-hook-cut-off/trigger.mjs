export const request = {
  method: "POST",
  path: "/hooks/chat",
  headers: { "x-hook-key": "k-123" },
  body: '{"event":"message","chat":"c-7","text":"Hello, is anyb',
};
export const app = async (load) => (await load("server.js")).createServer({ hookKey: "k-123" });
