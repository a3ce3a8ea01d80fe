export const request = {
  method: "POST",
  path: "/hooks/git",
  headers: { "x-event": "push" },
  body: {
    ref: "refs/heads/preview/new-menu",
    before: "4f1c09be11",
    after: "0000000000",
    created: false,
    deleted: true,
    head_commit: null,
    commits: [],
    pusher: { name: "ines" },
  },
};
export const app = async (load) => (await load("src/app.ts")).createApp();
