export const request = { path: "/entries?author=x'%20union%20select%20password%20from%20users%20--" };
export const app = async (load) => (await load("src/app.js")).createApp();
