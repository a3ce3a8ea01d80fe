export const request = { method: "POST", path: "/hooks/push", body: '{"repository": "shop", "ref": "refs/heads/ma' };
export const app = async (load) => (await load("server.js")).createHookServer();
