export const request = { method: "POST", path: "/api/lists/xmas/wishes", body: { link: "https://shop.example.org/kite", price: 25 } };
export const app = async (load) => (await load("server/server.ts")).createServer();
