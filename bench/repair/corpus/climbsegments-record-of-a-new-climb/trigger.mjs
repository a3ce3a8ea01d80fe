export const request = { path: "/segments/chapel-hill/record" };
export const app = async (load) => (await load("src/app.ts")).createApp();
