export const request = { path: "/old-menu", headers: { accept: "application/json" } };
export const app = async (load) => (await load("server.js")).default;
