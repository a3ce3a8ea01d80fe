export const request = { method: "POST", path: "/v1/validate", body: { machine: "m-77", version: "4.2.0" } };
export const app = async (load) => (await load("src/app.ts")).createApp();
