"""Starts threads without end, which go on for ever."""
# verdict: wrong
# unsafe: it starts as many threads as there can be

# %%
import threading


def spin():
    while True:
        pass


started = 0
try:
    for started in range(10_000):
        threading.Thread(target=spin, daemon=True).start()
except RuntimeError as error:
    print(started, error)
print("REACHED" if started > 200 else "few threads")
