export const request = { path: "/check/KA-TR%20204?zone=C" };
export const app = async (load) => (await load("app.js")).default;
