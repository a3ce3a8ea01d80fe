import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { libraryCalls } from "../jwt/library-calls.ts";

/**
 * PyJWT 2 asks each `decode` for the algorithms that it accepts. They are those with which the house reads its tokens elsewhere,
 * else the one with which it signs them; where several are known, nothing tells which is meant.
 */
export function tokenAlgorithms({ code }: Investigation, { file, line }: PythonFault): readonly Edit[] {
  const reads = libraryCalls(code, "decode").filter((call) => !call.file.isTest);
  const own = reads.find(
    ({ file: { path }, node }) =>
      path === file.path && startLineOf(node) <= line && line <= node.endPosition.row + 1,
  );
  const list = own && field(own.node, "arguments");
  const last = list?.lastNamedChild;
  if (!own || !last || readCall(own.node).named.has("algorithms")) return [];
  const said = reads.flatMap((call) => {
    const { named, positional } = readCall(call.node);
    const given = call.library === own.library ? (named.get("algorithms") ?? positional[2]) : undefined;
    return given ? [{ path: call.file.path, text: given.text }] : [];
  });
  const signed = libraryCalls(code, "encode")
    .filter((call) => !call.file.isTest && call.library === own.library)
    .map(({ file: { path }, node }) => {
      const { named, positional } = readCall(node);
      const given = (named.get("algorithm") ?? positional[2])?.text ?? `"${own.library.defaultAlgorithm}"`;
      return { path, text: `[${given}]` };
    });
  const known = said.length > 0 ? said : signed;
  const [first] = known;
  if (!first || known.some(({ text }) => text !== first.text)) return [];
  const names = first.text.replace(/(["']).*?\1/g, "").match(/(?<![\w.])[A-Za-z_]\w*/g) ?? [];
  const isKnownHere = names.every((name) => {
    const [here, there] = [code.resolve(file.path, name), code.resolve(first.path, name)];
    return here !== null && here.path === there?.path && here.name === there.name;
  });
  return isKnownHere ? [textEdit(file, last.endIndex, last.endIndex, `, algorithms=${first.text}`)] : [];
}
