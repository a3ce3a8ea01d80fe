import socket
import threading

from lighthouse import wire
from lighthouse.announce import message


def test_send():
    server = socket.create_server(("127.0.0.1", 0))

    def answer():
        connection, _ = server.accept()
        connection.sendall(connection.recv(64).upper())
        connection.close()

    thread = threading.Thread(target=answer)
    thread.start()
    assert wire.send("127.0.0.1", server.getsockname()[1], "ok") == "OK"
    thread.join()
    server.close()


def test_message():
    assert message("x", False) == "x DARK\n"
