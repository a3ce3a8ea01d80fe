export const request = { method: "POST", path: "/hooks", headers: { "x-signature": "sha256=abc" }, body: "{\"id\":1}" };
export const app = async (load) => (await load("lib/app.js")).default.createApp();
