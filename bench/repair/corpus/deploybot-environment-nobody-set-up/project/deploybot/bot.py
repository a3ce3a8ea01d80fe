from deploybot.commands import COMMANDS


class Bot:
    prefix = "!"

    def handle(self, user, text):
        if not text.startswith(self.prefix):
            return None
        name, *args = text[len(self.prefix):].split()
        command = COMMANDS.get(name)
        if command is None:
            return "I do not know `{}`. Try one of: {}".format(name, ", ".join(sorted(COMMANDS)))
        return command(user, args)
