export const request = { path: "/whoami", headers: { "user-agent": "kube-probe/1.31" } };
export const app = async (load) => (await load("src/app.js")).createApp();
