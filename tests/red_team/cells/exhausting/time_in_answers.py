"""Never ends an answer, in every exercise."""
# verdict: time-out: double, half, quarter


# %% answer="double"
def double(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass


# %% answer="half"
def half(x):
    import time

    time.sleep(10**6)


# %% answer="quarter"
def quarter(x):
    return sum(range(10**13))
