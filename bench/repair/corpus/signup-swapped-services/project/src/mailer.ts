export class Mailer {
  readonly sent: string[] = [];
  async send(to: string, subject: string): Promise<void> {
    this.sent.push(`${to}: ${subject}`);
  }
}
