from html import escape

PAGE = "<!doctype html><title>Newsletter</title><p>{text}</p>"


def goodbye(mail, name):
    return PAGE.format(text=f"{escape(mail)} gets no more {escape(name)}.")


def unknown_link():
    return PAGE.format(text="This link is no longer valid. Please use the one in your latest mail."), 404
