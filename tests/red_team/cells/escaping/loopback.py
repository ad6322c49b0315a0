"""Opens connections to a server on this machine, over IPv4, IPv6, UDP and a socket that C opens."""
# verdict: wrong

# %%
import ctypes
import socket
import urllib.request

PORT = int("<PORT>")
for family, kind, address in (
    (socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", PORT)),
    (socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", PORT)),
    (socket.AF_INET6, socket.SOCK_STREAM, ("::1", PORT)),
    (socket.AF_UNIX, socket.SOCK_STREAM, "\0dbus"),
    (socket.AF_UNIX, socket.SOCK_DGRAM, "/dev/log"),
):
    try:
        line = socket.socket(family, kind)
        line.settimeout(1)
        line.connect(address)
        line.send(b"hello")
        print("REACHED", address)
    except OSError as error:
        print(error)
try:
    urllib.request.urlopen(f"http://127.0.0.1:{PORT}/", timeout=1)
    print("REACHED by urllib")
except OSError as error:
    print(error)
number = ctypes.CDLL(None).socket(2, 1, 0)
print("REACHED a socket" if number >= 0 else "no socket")
