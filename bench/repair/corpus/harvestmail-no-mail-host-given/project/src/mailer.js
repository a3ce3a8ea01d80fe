import { once } from "node:events";
import { connect } from "node:net";
import { required } from "./settings.js";

/** Sends letters through the host of the environment. */
export function mailerFrom(env) {
  const host = required(env, "MAIL_HOST");
  const from = required(env, "MAIL_FROM");
  const port = Number(env.MAIL_PORT ?? 25);
  return {
    async send({ to, subject, text }) {
      const socket = connect(port, host);
      await once(socket, "connect");
      const lines = ["HELO farm", `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, "DATA", `Subject: ${subject}`, "", text, ".", "QUIT"];
      socket.end(`${lines.join("\r\n")}\r\n`);
      await once(socket, "close");
    },
  };
}
