"""Leaves a thread that reads the questions off the line and answers in place of the process."""
# verdict: any
# unsafe: it writes to descriptors that are other ones there

# %%
import socket
import threading

from layerwise.grading.channel import Channel

channel = Channel(socket.socket(fileno=3))


def answer():
    while True:
        question = channel.receive()
        if question["do"] == "call":
            value = {
                "value": 24.0,
                "args": question["args"],
                "kwargs": {},
                "printed": "",
                "warnings": [],
                "failure": None,
            }
            channel.send({"number": question["number"] + 1, "generator": None, **value})
        elif question["do"] == "cell":
            channel.send({"outputs": []})
        else:
            channel.send({"callable": True, "value": None})


threading.Thread(target=answer, daemon=True).start()
