export const channels = {
  async mail(to, text) {
    return { channel: "mail", to, size: text.length };
  },
  async sms(to, text) {
    return { channel: "sms", to, size: Math.min(text.length, 160) };
  },
};
