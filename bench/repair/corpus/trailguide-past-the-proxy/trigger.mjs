export const request = { path: "/trails/ridge", headers: { "user-agent": "probe/1.0" } };
export const app = async (load) => (await load("src/app.ts")).createApp();
