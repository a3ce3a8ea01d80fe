export const request = { path: "/bills/Brage" };
export const app = async (load) => (await load("packages/api/src/server.ts")).handler;
