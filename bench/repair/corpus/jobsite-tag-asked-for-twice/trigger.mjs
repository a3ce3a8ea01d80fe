export const request = { path: "/jobs?tag=node&tag=remote" };
export const app = async (load) => (await load("app.js")).default;
