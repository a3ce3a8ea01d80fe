export const request = { path: "/api/sails/g-120" };
export const app = async (load) => (await load("lib/serve.ts")).serve();
