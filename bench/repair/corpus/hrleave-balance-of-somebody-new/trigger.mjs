export const request = { path: "/employees/e-31/leave" };
export const app = async (load) => (await load("src/app.js")).default;
