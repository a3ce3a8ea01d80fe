export const request = { method: "POST", path: "/claims", body: { serial: "WX-9001", fault: "does not heat" } };
export const app = async (load) => (await load("src/app.js")).default;
