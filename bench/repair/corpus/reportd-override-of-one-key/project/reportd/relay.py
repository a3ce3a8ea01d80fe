from dataclasses import dataclass


@dataclass(frozen=True)
class Relay:
    address: str
    tls: bool
    headers: dict

    def envelope(self, text):
        head = "\n".join(f"{name}: {value}" for name, value in self.headers.items())
        return f"-> {self.address}{' (tls)' if self.tls else ''}\n{head}\n\n{text}"


def relay_of(settings):
    relay = settings["relay"]
    return Relay(f"{relay['host']}:{relay['port']}", relay["tls"], relay["headers"])
