export const request = { path: "/permits/FW-118/sheet" };
export const app = async (load) => (await load("app.js")).default;
