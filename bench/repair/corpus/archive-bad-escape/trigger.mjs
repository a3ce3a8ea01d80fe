export const request = { path: "/documents/%DCbersicht" };
export const app = async (load) => (await load("lib/server.js")).default.handler;
