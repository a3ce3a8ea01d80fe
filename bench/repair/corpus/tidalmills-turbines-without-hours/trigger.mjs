export const request = { path: "/turbines" };
export const app = async (load) => (await load("src/server.ts")).createServer();
