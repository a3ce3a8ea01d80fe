export const request = { path: "/audio/L-02.mp3", headers: { range: "bytes=-8" } };
export const app = async (load) => (await load("src/server.js")).createServer();
