export const request = { path: "/samples/S-0419/label", headers: { accept: "text/plain" } };
export const app = async (load) => (await load("src/app.js")).default.buildApp();
