export function consoleMailer() {
  return {
    async send(mail) {
      console.log(`mail to ${mail.to}: ${mail.subject}`);
    },
  };
}

export function memoryMailer() {
  const sent = [];
  return {
    sent,
    async send(mail) {
      sent.push(mail);
    },
  };
}
