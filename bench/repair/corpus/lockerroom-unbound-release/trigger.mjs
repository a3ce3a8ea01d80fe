export const request = { method: "DELETE", path: "/lockers/3" };
export const app = async (load) => (await load("src/app.js")).build();
