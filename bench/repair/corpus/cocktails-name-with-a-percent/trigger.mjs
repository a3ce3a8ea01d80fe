export const request = { path: "/cocktails/100%agave" };
export const app = async (load) => (await load("lib/server.js")).makeServer();
