"""Prints without end: to both streams, past Python to the descriptors, and as values."""
# verdict: time-out: double
# unsafe: it makes gigabytes of output

# %%
import os
import sys

for _ in range(100_000):
    print("x" * 1000)
    print("y", file=sys.stderr)
for number in (1, 2):
    for _ in range(1000):
        os.write(number, b"z" * 100_000)
display(*["w" * 1_000_000] * 50)

# %%
sys.stdout.write("v" * 200_000_000)


# %% answer="double"
def double(x):
    while True:
        print("x" * 10_000)
        print("x" * 10_000, file=sys.stderr)


# %% answer="half"
def half(x):
    import warnings

    for number in range(3000):
        warnings.warn(f"\x1b[2J{number}" * 1000)
    return 0.0
