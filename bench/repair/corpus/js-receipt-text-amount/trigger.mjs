export const run = async (load) => (await load("lib/receipt.js")).default.receipt("tea;2.5\nbun;1\n");
