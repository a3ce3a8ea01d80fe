class Crawl:
    def __init__(self, state, fetch, hand_on):
        self.state = state
        self.fetch = fetch
        self.hand_on = hand_on

    def run(self):
        """Goes on where the last run ended; answers how many meters were new."""
        seen = self.state.load_seen()
        after = self.state.load_cursor()
        fresh = 0
        while True:
            page = self.fetch(after)
            for meter in page["meters"]:
                if meter["id"] in seen:
                    continue
                self.hand_on(meter)
                seen.add(meter["id"])
                fresh += 1
            self.state.save_seen(seen)
            after = page["next"]
            self.state.save_cursor(after)
            if after is None:
                return fresh
