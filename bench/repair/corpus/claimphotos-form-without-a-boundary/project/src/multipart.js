import { Problem } from "./errors.js";

/** The parts of a form: for each its name, its file name if it has one, and its content. */
export function parseForm(contentType, text) {
  if (!contentType.startsWith("multipart/form-data")) throw new Problem(415, "A form of several parts is needed");
  const [, quoted, plain] = contentType.match(/boundary=(?:"([^"]+)"|([^;]+))/);
  const parts = text.split(`--${quoted ?? plain}`).slice(1, -1);
  return parts.map((part) => {
    const [head, ...content] = part.replace(/^\r\n/, "").split("\r\n\r\n");
    const name = /\bname="?([^";\r\n]+)/.exec(head)?.[1];
    if (!name) throw new Problem(400, "A part has no name");
    const fileName = /\bfilename="?([^";\r\n]+)/.exec(head)?.[1] ?? null;
    return { name, fileName, content: content.join("\r\n\r\n").replace(/\r\n$/, "") };
  });
}
