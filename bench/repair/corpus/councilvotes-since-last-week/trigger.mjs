export const request = { path: "/votes?since=last%20week&result=passed" };
export const app = async (load) => (await load("src/server.ts")).createServer();
