export const request = { method: "POST", path: "/hooks/stock", headers: { "content-type": "text/plain" }, body: "{sku: 4}" };
export const app = async (load) => (await load("app.js")).default.app;
