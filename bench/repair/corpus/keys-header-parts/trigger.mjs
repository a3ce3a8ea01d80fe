export const request = { path: "/v1/quota", headers: { authorization: "ApiKey" } };
export const app = async (load) => (await load("src/index.ts")).app;
