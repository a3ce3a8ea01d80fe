export const request = { path: "/visits/2" };
export const app = async (load) => (await load("src/server.ts")).server();
