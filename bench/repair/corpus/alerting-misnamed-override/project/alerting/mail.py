from alerting.channels import Channel


class MailChannel(Channel):
    def deliver(self, text):
        print(f"mail to {self.target}: {text}")
