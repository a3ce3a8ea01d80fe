NO_GAME = "There is no game in this chat. Send /new to begin one."


def new(games, chat, argument):
    if games.of(chat) is not None:
        return "There is a game already. /giveup ends it."
    return str(games.start(chat))


def show(games, chat, argument):
    game = games.of(chat)
    if game is None:
        return NO_GAME
    return str(game)


def guess(games, chat, argument):
    letter = argument.strip().lower()[:1]
    if not letter.isalpha():
        return "Guess a letter, like this: /guess e"
    game = games.of(chat)
    if letter in game.tried:
        return f"{letter} was tried already."
    game.guess(letter)
    if game.won:
        games.end(chat)
        return f"Yes, it is {game.word}!"
    if game.lost:
        games.end(chat)
        return f"Hanged. It was {game.word}."
    return str(game)


def give_up(games, chat, argument):
    game = games.of(chat)
    if game is None:
        return NO_GAME
    games.end(chat)
    return f"It was {game.word}."


COMMANDS = {"/new": new, "/show": show, "/guess": guess, "/giveup": give_up}
