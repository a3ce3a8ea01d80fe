export const request = { path: "/gauges/elbe" };
export const app = async (load) => (await load("src/handler.js")).handler();
