"""Calls the world outside: by address, by name, raw, by netlink, and as a server."""
# verdict: wrong
# unsafe: it calls other machines

# %%
import socket

for family, kind in ((2, 1), (2, 2), (2, 3), (10, 1), (16, 3), (17, 3), (38, 5), (40, 1)):
    try:
        socket.socket(family, kind)
        print("REACHED a socket", family, kind)
    except OSError as error:
        print(error)
for call in (
    lambda: socket.create_connection(("192.0.2.1", 80), timeout=1),
    lambda: socket.getaddrinfo("example.org", 80),
    lambda: socket.create_server(("127.0.0.1", 0)),
):
    try:
        call()
        print("REACHED the network")
    except OSError as error:
        print(error)
