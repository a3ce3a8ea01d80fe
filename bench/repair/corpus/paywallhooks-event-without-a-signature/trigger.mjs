export const request = { method: "POST", path: "/hooks/payments", body: { type: "invoice.paid", subscriber: "s-1" } };
export const app = async (load) => (await load("src/app.js")).default({ secret: "whsec_1", subscribers: new Map() });
