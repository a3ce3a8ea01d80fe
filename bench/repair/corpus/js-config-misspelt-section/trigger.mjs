export const run = async (load) => (await load("src/connection.js")).connectionString("shop");
