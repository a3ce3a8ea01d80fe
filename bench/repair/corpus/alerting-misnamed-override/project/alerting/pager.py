from alerting.channels import Channel


class PagerChannel(Channel):
    LIMIT = 20

    def delivers(self, text):
        print(f"page to {self.target}: {text[: self.LIMIT]}")
