export const request = { path: "/slips", headers: { authorization: "Bearer t-ana" } };
export const app = async (load) => (await load("src/app.ts")).createApp();
