import socket


def send(host, port, text, timeout=5):
    with socket.create_connection((host, port), timeout=timeout) as connection:
        connection.sendall(text.encode())
        return connection.recv(64).decode()
