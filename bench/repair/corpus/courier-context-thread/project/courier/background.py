import threading


def start(work, *args):
    thread = threading.Thread(target=work, args=args, daemon=True)
    thread.start()
    return thread


def start_with_app(app, work, *args):
    """Runs the work in a thread that has the application's context."""

    def inside():
        with app.app_context():
            work(*args)

    return start(inside)
