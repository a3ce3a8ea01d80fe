export const request = { method: "POST", path: "/passes", body: { guest: "Rui", flat: 4 } };
export const app = async (load) => (await load("server.js")).default.createServer();
