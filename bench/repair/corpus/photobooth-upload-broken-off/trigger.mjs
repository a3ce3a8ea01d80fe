import { connect } from "node:net";

export const request = { path: "/health" };
export const wait = 1000;
export const app = async (load) => {
  const application = (await load("src/app.js")).default.createApp();
  const [health] = application._router.stack.filter((layer) => layer.route?.path === "/health");
  const { handle } = health.route.stack[0];
  // The telephone comes while the server is watched.
  health.route.stack[0].handle = (req, res) => {
    const socket = connect(req.socket.localPort, "127.0.0.1", () => {
      socket.write(
        "POST /photos HTTP/1.1\r\nhost: app.example.com\r\ncontent-type: image/jpeg\r\ncontent-length: 500000\r\n\r\nabc",
      );
      setTimeout(() => socket.destroy(), 300);
    });
    handle(req, res);
  };
  return application;
};
