const ACCOUNTS = {
  "tok-vera": { name: "Vera", roles: ["observer", "scheduler"] },
  "tok-henrietta": { name: "Henrietta", roles: ["observer"] },
};

export async function accountOf(token) {
  await new Promise((done) => setTimeout(done, 1));
  return ACCOUNTS[token] ?? null;
}
