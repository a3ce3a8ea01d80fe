/** Numbers of messages have 64 bits: they are kept as bigint. */
export function readExport(text) {
  const { channel, messages } = JSON.parse(text);
  return {
    channel,
    messages: messages.map(({ id, parent, ...rest }) => ({
      ...rest,
      id: BigInt(id),
      parent: parent === undefined ? null : BigInt(parent),
    })),
  };
}
