export const request = { path: "/patients/P-204/trend" };
export const app = async (load) => (await load("lib/app.js")).default.createApp();
