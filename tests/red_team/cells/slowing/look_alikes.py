"""Defines answers under names that look alike: full-width letters, Greek and Cyrillic ones, invisible signs."""
# verdict: wrong


# %%
def dοuble(x):
    return 2 * x


def hаlf(x):
    return x / 2


dоuble = dοuble
globals()["double\u200b"] = globals()["\u202edouble"] = dοuble
globals()[""] = globals()["\0double"] = globals()["a" * 1_000_000] = dοuble
globals()[7] = globals()[None] = dοuble
