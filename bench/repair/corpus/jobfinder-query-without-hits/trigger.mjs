const index = { search: async () => ({ took: 3, total: 0 }), suggest: async () => ({ options: [] }) };

export const request = { path: "/api/jobs?q=falconer" };
export const app = async (load) => (await load("src/server.ts")).buildServer(index);
