"""Fills the disk by large files, by many small ones, and by files with holes."""
# verdict: wrong
# unsafe: it fills the disk

# %%
import os

written = 0
for number in range(100):
    try:
        with open(f"large{number}", "wb") as file:
            for _ in range(64):
                written += file.write(bytes(1 << 20))
    except OSError:
        pass
print("REACHED" if written > 100 << 20 else "little", written >> 20, "MB")
for name in os.listdir():
    os.truncate(name, 0)

# %%
made = 0
try:
    for made in range(100_000):
        os.close(os.open(f"small{made}", os.O_CREAT))
except OSError as error:
    print(error)
print("REACHED" if made > 10_000 else "few files", made)
try:
    os.truncate("small0", 1 << 50)
    print("REACHED a petabyte")
except OSError as error:
    print(error)
