export function createSender() {
  const sent = [];
  return {
    sent,
    async deliver(token, message) {
      if (!token) throw new Error("a token is needed");
      sent.push({ token, ...message });
    },
  };
}
