export const request = { method: "POST", path: "/queue", body: { name: "Levi" } };
export const app = async (load) => (await load("src/http.js")).default.makeServer();
