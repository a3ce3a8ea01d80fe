export const app = async (load) => (await load("src/app.js")).createApp({ secret: "5d0c8f6ab1e94c2b8a7f3e21d4c6b908" });
// Signed once with the secret above, valid until 2099.
export const request = {
  path: "/offers/eyJhbGciOiJIUzI1NiJ9.eyJvZmZlciI6Im8tMTIiLCJhdWQiOiJvZmZlciIsImV4cCI6NDA3MDkwODgwMH0.ajVkB85A3svQ5s6VyTvt_k_QbZNqAxFl_jat1UHY9jU",
};
