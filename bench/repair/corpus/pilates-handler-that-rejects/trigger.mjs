export const request = { method: "DELETE", path: "/classes/mon-18/members/ute" };
export const app = async (load) => (await load("src/app.js")).default();
