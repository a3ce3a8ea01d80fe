const request = require("supertest");
const { createApp } = require("../src/app");
const sessions = require("../src/sessions");

const me = (cookie) => request(createApp()).get("/me").set("cookie", cookie);

test("a member", () => me(`a=b; session=${sessions.sign("m4")}`).expect(200, { member: "m4" }));

test("nobody", () => me("a=b").expect(401, { error: "please log in" }));

test("invitations", async () => {
  await request(createApp()).get(`/invitations/${sessions.signInvitation("a@b.c")}`).expect(200, { mail: "a@b.c" });
  await request(createApp()).get("/invitations/abc").expect(410);
});
