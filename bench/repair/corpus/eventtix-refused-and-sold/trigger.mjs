export const request = { method: "POST", path: "/events/gala/orders", body: { seats: 500, email: "lou@example.com" } };
export const app = async (load) => (await load("app.js")).default;
