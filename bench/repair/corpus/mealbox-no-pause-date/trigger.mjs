export const request = { path: "/customers/c-2/subscriptions" };
export const app = async (load) => (await load("src/server.ts")).buildServer();
