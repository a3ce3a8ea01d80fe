export const request = { path: "/views/preview?filter=" + encodeURIComponent('{"status":"op') };
export const app = async (load) => (await load("src/app.js")).default.createApp();
