export const request = { method: "POST", path: "/kilns/k9/end", body: {} };
export const app = async (load) => (await load("lib/app.js")).default();
