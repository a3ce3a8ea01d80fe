export const request = { path: "/courses/salsa/teachers" };
export const app = async (load) => (await load("src/app.ts")).createApp();
