export const request = { path: "/mine", headers: { cookie: "sid=s-20" } };
export const app = async (load) => (await load("src/app.ts")).createApp();
